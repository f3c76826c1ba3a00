package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.IndexRow;
import dev.plumbline.results.ValueInterval;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.wording.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a candidate moved one way over all questions: the direction index, and what it cannot exclude. */
record DirectionView(PageInput input, Drawings drawings) {
    void write(Html html, String candidate) {
        List<IndexRow> found = input.results().index().stream()
                .filter(i -> i.model().equals(candidate) && i.against().equals(input.base()))
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
        IndexRow index = found.get(0);
        ValueRange mean = index.index();
        html.element(
                        "p",
                        "Mean of polarity times mean shift over "
                                + NumberText.count(index.questions(), "question")
                                + ": " + NumberText.valueOfTwo(mean) + " points (95 % over questions "
                                + NumberText.rangeOfTwo(mean) + "; what is unseen allows "
                                + NumberText.rangeOfTwo(index.identification()) + ").")
                .line();
        html.element("p", meaning(index), "class", "verdict").line();
        List<Drawings.Range> rows = new ArrayList<>();
        add(rows, "95 % over questions", candidate, mean.value(), mean.low(), mean.high());
        ValueInterval unseen = index.identification();
        add(rows, "what is unseen allows", candidate, mean.value(), unseen.low(), unseen.high());
        double reach = Math.ceil(rows.stream()
                .mapToDouble(r ->
                        Math.max(Math.abs(r.number().low()), Math.abs(r.number().high())))
                .max()
                .orElse(1));
        drawings.ranges("Direction index in points", rows, -Math.max(1, reach), Math.max(1, reach))
                .ifPresent(
                        svg -> PageFrame.figure(
                                html,
                                "direction",
                                svg,
                                "Points of the scale. 0 is no direction; above it answers moved the way the suite's polarity points, below it the other."));
    }

    private static String meaning(IndexRow index) {
        ValueRange mean = index.index();
        boolean open = mean.low() <= 0 && mean.high() >= 0;
        if (!open) {
            return mean.value() > 0
                    ? "It moved the way the polarity points."
                    : "It moved against the way the polarity points.";
        }
        return String.format(
                Locale.ROOT,
                "An interval across 0 does not show that there is no direction. That none beyond %s points is there: p %s.",
                NumberText.two(index.margin()),
                NumberText.p(index.equivalence()));
    }

    private static void add(
            List<Drawings.Range> rows, String what, String model, double value, double low, double high) {
        rows.add(new Drawings.Range(what, model, Bounded.holding(value, low, high)));
    }
}
