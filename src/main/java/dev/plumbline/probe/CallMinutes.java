package dev.plumbline.probe;

import dev.plumbline.gateway.Forecast;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The minutes that the calls of a forecast take at a number of calls a minute; providers are called in parallel, so the slowest decides. */
final class CallMinutes {
    private CallMinutes() {}

    /**
     * Returns the line of a plan.
     *
     * @param rate calls a minute, or null for what the providers allow
     * @param atMost words before the number of minutes, or empty
     */
    static String line(Forecast forecast, Profile profile, @Nullable Integer rate, String atMost) {
        if (forecast.missing() == 0) {
            return "time: none, the recording holds every reply";
        }
        if (rate != null) {
            return said(atMost, forecast.missing() / (double) rate, "at " + rate + " calls a minute");
        }
        double longest = 0;
        List<String> parts = new ArrayList<>();
        for (String name : new TreeSet<>(
                forecast.lines().stream().map(Forecast.Line::provider).toList())) {
            int missing = forecast.lines().stream()
                    .filter(line -> line.provider().equals(name))
                    .mapToInt(Forecast.Line::missing)
                    .sum();
            if (missing == 0) {
                continue;
            }
            Integer limit =
                    name.isEmpty() ? null : provider(profile, name).limits().requestsPerMinute();
            if (limit == null) {
                String why = name.isEmpty()
                        ? "a model has no provider"
                        : "provider '" + name + "' names no requests-per-minute";
                return "time: unknown, " + why + "; give --rate";
            }
            longest = Math.max(longest, missing / (double) limit);
            parts.add(name + " at " + limit + " calls a minute");
        }
        return said(atMost, longest, String.join(", ", parts));
    }

    private static Provider provider(Profile profile, String name) {
        return Objects.requireNonNull(profile.providers().get(name), name);
    }

    private static String said(String atMost, double minutes, String at) {
        return String.format(Locale.ROOT, "time: %s%.1f minutes, %s", atMost, minutes, at);
    }
}
