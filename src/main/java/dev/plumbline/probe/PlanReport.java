package dev.plumbline.probe;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.gateway.Forecast;
import dev.plumbline.measure.Rating;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Looks;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report of the command {@code plan}: calls, tokens, price, minutes, and the shifts that the samples can detect.
 *
 * @param base base's recorded ratings, by question id
 * @param rate the number of calls per minute, or null for the rates that the profile's providers allow
 */
public record PlanReport(
        Suite suite,
        Profile profile,
        EvalPlan plan,
        Forecast forecast,
        Map<String, Rating> base,
        @Nullable Integer rate) {
    private static final String AT_MOST = "at most ";

    /** Returns the whole report. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(suite.name() + " on " + profile.name() + ":");
        lines.addAll(table());
        if (hasJudgementsToCome()) {
            lines.add("judgements to make are an upper bound: equal explanations are judged once");
        }
        schedule().ifPresent(lines::add);
        lines.add(minutes());
        lines.addAll(GatePower.lines(suite, plan, base));
        return lines;
    }

    /** Returns a line with the numbers of answers at which the interim looks take place, if there are several. */
    private Optional<String> schedule() {
        return plan.ratings().stream()
                .map(rating -> Looks.of(rating, plan.cast(), plan.sampling()))
                .filter(looks -> looks.size() > 1)
                .findFirst()
                .map(looks -> "candidates' calls are an upper bound: each question is judged after "
                        + looks.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + " answers, and not asked further once it is decided");
    }

    private List<String> table() {
        TextTable table =
                new TextTable(3, "calls", "model", "provider", "planned", "recorded", "to make", "tokens", "price");
        Set<String> looked = plan.looked().stream().map(ModelRef::name).collect(Collectors.toSet());
        for (Forecast.Line line : forecast.lines()) {
            String atMost = line.kind() == CallKind.RATING && looked.contains(line.model()) ? AT_MOST : "";
            table.add(
                    line.kind().name().toLowerCase(Locale.ROOT),
                    line.model(),
                    line.provider().isEmpty() ? "-" : line.provider(),
                    atMost + line.planned(),
                    String.valueOf(line.recorded()),
                    line.missing() == 0 ? "0" : atMost + line.missing(),
                    range(line.tokensLow(), line.tokensHigh()),
                    price(line.missing(), line.costLow(), line.costHigh()));
        }
        String atMost = looked.isEmpty() ? "" : AT_MOST;
        table.add(
                "all",
                "",
                "",
                atMost + forecast.planned(),
                String.valueOf(forecast.lines().stream()
                        .mapToInt(Forecast.Line::recorded)
                        .sum()),
                forecast.missing() == 0 ? "0" : atMost + forecast.missing(),
                range(
                        forecast.lines().stream()
                                .mapToLong(Forecast.Line::tokensLow)
                                .sum(),
                        forecast.lines().stream()
                                .mapToLong(Forecast.Line::tokensHigh)
                                .sum()),
                price(forecast.missing(), forecast.costLow(), forecast.costHigh()));
        return table.lines();
    }

    private boolean hasJudgementsToCome() {
        return forecast.lines().stream().anyMatch(line -> line.kind() == CallKind.JUDGEMENT && line.missing() > 0);
    }

    private static String range(long low, long high) {
        return high == 0 ? "0" : low + ".." + high;
    }

    private static String price(int missing, double low, double high) {
        if (missing == 0) {
            return "0";
        }
        return Double.isNaN(high) ? "unknown" : String.format(Locale.ROOT, "%.4f..%.4f", low, high);
    }

    /** Returns the time that the calls take. Providers are called in parallel, so the slowest one determines the time. */
    private String minutes() {
        if (forecast.missing() == 0) {
            return "time: none, because the recording has every reply";
        }
        if (rate != null) {
            return minutes(forecast.missing() / (double) rate, "at " + rate + " calls a minute");
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
            Provider provider = profile.providers().get(name);
            Integer limit = provider == null ? null : provider.limits().requestsPerMinute();
            if (limit == null) {
                String why = provider == null
                        ? "a model has no provider"
                        : "provider '" + name + "' names no requests-per-minute";
                return "time: unknown, " + why + "; give --rate";
            }
            longest = Math.max(longest, missing / (double) limit);
            parts.add(name + " at " + limit + " calls a minute");
        }
        return minutes(longest, String.join(", ", parts));
    }

    private String minutes(double most, String at) {
        return String.format(
                Locale.ROOT, "time: %s%.1f minutes, %s", plan.looked().isEmpty() ? "" : AT_MOST, most, at);
    }
}
