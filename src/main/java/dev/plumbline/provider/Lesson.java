package dev.plumbline.provider;

import dev.plumbline.provider.Capabilities.LengthField;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a refusal says a host cannot do: three things only, since anything else would change a measurement silently. */
final class Lesson {
    private static final Pattern NOT_TAKEN = Pattern.compile("unsupported|not support|unknown|unrecognized|unexpected"
            + "|extra inputs|not permitted|deprecated|only the default|may only be");
    private static final Pattern TEMPERATURE = Pattern.compile("\\btemperature\\b");
    private static final Pattern LENGTH = Pattern.compile("\\bmax_(completion_)?tokens\\b");
    private static final Pattern ALTERNATIVES = Pattern.compile("logprobs|top_n_tokens");
    private static final Pattern MOST = Pattern.compile("(?:max allowed|maximum of|maximum(?: value)?(?: is|:)?|at most"
            + "|less than or equal to|<=|≤|cannot exceed|must not exceed|between \\d+ and|range \\[?\\d+ ?[,-])"
            + " {0,3}:? {0,3}(\\d{1,6})\\b");

    private Lesson() {}

    /** Other capabilities, or empty where the refusal teaches nothing new. */
    static Optional<Capabilities> from(Capabilities now, Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.INVALID_REQUEST) {
            return Optional.empty();
        }
        String said = refusal.message().toLowerCase(Locale.ROOT);
        if (ALTERNATIVES.matcher(said).find()) {
            OptionalInt most = most(said);
            return most.isPresent() && most.getAsInt() >= 1 && most.getAsInt() < now.maxTopLogprobs()
                    ? Optional.of(now.withMaxTopLogprobs(most.getAsInt()))
                    : Optional.empty();
        }
        if (!NOT_TAKEN.matcher(said).find()) {
            return Optional.empty();
        }
        if (refusesLength(said, now.lengthField())) {
            boolean old = now.lengthField() == LengthField.MAX_TOKENS;
            return Optional.of(now.with(old ? LengthField.MAX_COMPLETION_TOKENS : LengthField.MAX_TOKENS));
        }
        boolean refused = now.temperature() && TEMPERATURE.matcher(said).find();
        return refused ? Optional.of(now.withoutTemperature()) : Optional.empty();
    }

    private static OptionalInt most(String said) {
        Matcher matcher = MOST.matcher(said);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** The first one named is the one refused; the other may follow as advice. */
    private static boolean refusesLength(String said, LengthField field) {
        Matcher matcher = LENGTH.matcher(said);
        return matcher.find() && matcher.group().equals(field.wire());
    }
}
