package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.figure.Drawings;
import dev.plumbline.stats.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a candidate moved one way over all questions: the direction index, and what it cannot exclude. */
record DirectionView(Facts facts, Drawings drawings) {
    void write(Html html, String candidate) {
        List<JsonNode> found = Facts.each(facts.results().path("index"))
                .filter(i -> i.path("model").asText().equals(candidate)
                        && i.path("against").asText().equals(facts.base()))
                .toList();
        if (found.isEmpty()) {
            html.element(
                            "p",
                            "No direction index: the suite declares no polarity, or too few questions were measured.",
                            "class",
                            "quiet")
                    .line();
            return;
        }
        JsonNode index = found.get(0);
        JsonNode mean = index.path("index");
        html.element(
                        "p",
                        "Mean of polarity times mean shift over "
                                + Words.count(index.path("questions").asInt(), "question")
                                + ": " + Words.two(mean.path("value")) + " points (95 % over questions "
                                + Words.rangeOfTwo(mean) + "; what is unseen allows "
                                + Words.rangeOfTwo(index.path("identification")) + ").")
                .line();
        html.element("p", meaning(index), "class", "verdict").line();
        List<Drawings.Range> rows = new ArrayList<>();
        add(rows, "95 % over questions", candidate, mean.path("value"), mean.path("low"), mean.path("high"));
        JsonNode unseen = index.path("identification");
        add(rows, "what is unseen allows", candidate, mean.path("value"), unseen.path(0), unseen.path(1));
        double reach = Math.ceil(rows.stream()
                .mapToDouble(r ->
                        Math.max(Math.abs(r.number().low()), Math.abs(r.number().high())))
                .max()
                .orElse(1));
        drawings.ranges("Direction index in points", rows, -Math.max(1, reach), Math.max(1, reach))
                .ifPresent(
                        svg -> Frame.figure(
                                html,
                                "direction",
                                svg,
                                "Points of the scale. 0 is no direction; above it answers moved the way the suite's polarity points, below it the other."));
    }

    private static String meaning(JsonNode index) {
        JsonNode mean = index.path("index");
        boolean open = mean.path("low").asDouble() <= 0 && mean.path("high").asDouble() >= 0;
        JsonNode equivalence = index.path("equivalence");
        if (!open) {
            return mean.path("value").asDouble() > 0
                    ? "It moved the way the polarity points."
                    : "It moved against the way the polarity points.";
        }
        return String.format(
                Locale.ROOT,
                "An interval across 0 does not show that there is no direction. That none beyond %s points is there: p %s.",
                Words.two(index.path("margin")),
                Words.p(equivalence));
    }

    private static void add(
            List<Drawings.Range> rows, String what, String model, JsonNode value, JsonNode low, JsonNode high) {
        if (value.isNumber() && low.isNumber() && high.isNumber()) {
            double v = value.asDouble();
            rows.add(new Drawings.Range(
                    what, model, new Bounded(v, Math.min(low.asDouble(), v), Math.max(high.asDouble(), v))));
        }
    }
}
