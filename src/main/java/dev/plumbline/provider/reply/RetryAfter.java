package dev.plumbline.provider.reply;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the wait that a host asks for from any of the known headers. */
final class RetryAfter {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,300}(\\.[0-9]{1,9})?");
    private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]{3,9}, *");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
    private static final double MS_PER_SECOND = 1000;

    private RetryAfter() {}

    /** Returns the wait, never negative; null if the host names no wait or its form is unknown. */
    static @Nullable Duration of(WireResponse response, InstantSource clock) {
        String ms = response.header("retry-after-ms");
        if (ms != null && NUMBER.matcher(ms.strip()).matches()) {
            return millis(Double.parseDouble(ms.strip()));
        }
        String after = response.header("retry-after");
        if (after == null) {
            return null;
        }
        String plain = after.strip();
        return NUMBER.matcher(plain).matches()
                ? millis(Double.parseDouble(plain) * MS_PER_SECOND)
                : untilDate(plain, response.header("date"), clock);
    }

    /**
     * Returns the time until a date, counted from the response's date, because the clocks of host and client may differ. Without a response
     * date, the client's clock is used.
     */
    private static @Nullable Duration untilDate(String date, @Nullable String from, InstantSource clock) {
        Instant until = instant(date);
        if (until == null) {
            return null;
        }
        Instant sent = from == null ? null : instant(from.strip());
        Duration left = Duration.between(sent == null ? clock.instant() : sent, until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Parses a date and ignores its day of the week, which may be wrong. */
    private static @Nullable Instant instant(String date) {
        try {
            return ZonedDateTime.parse(WEEKDAY.matcher(date).replaceFirst(""), HTTP_DATE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration millis(double ms) {
        return Duration.ofMillis(Math.round(ms));
    }
}
