package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.InteractionRow;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.wording.ComparisonWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether a candidate's shifts depend on the context: nothing if no question is asked in several. */
record ContextView(PageInput input, Drawings drawings) {
    /** More rows than these are in the table alone. */
    private static final int MOST_DRAWN = 40;

    void write(Html html, String candidate) {
        List<InteractionRow> found =
                Objects.requireNonNullElse(input.results().interactions(), List.<InteractionRow>of()).stream()
                        .filter(row -> row.model().equals(candidate))
                        .toList();
        if (found.isEmpty()) {
            return;
        }
        html.element("h2", "Contexts").line();
        List<Drawings.Range> rows = new ArrayList<>();
        found.stream()
                .limit(MOST_DRAWN)
                .forEach(row -> rows.add(new Drawings.Range(
                        row.question() + (row.reader() == null ? "" : ", " + row.reader()),
                        candidate,
                        Bounded.holding(
                                row.size().value(), row.size().low(), row.size().high()))));
        drawings.ranges("Difference of shifts between contexts", rows, 0, 2)
                .ifPresent(
                        svg -> PageFrame.figure(
                                html,
                                "contexts",
                                svg,
                                "How much the shift differs from the shift on the same question in its first context: half the sum of the differences over answers. 0: the context makes no difference. 1: all answers moved in one context and none in the other."));
        html.table("Contexts of " + candidate, ComparisonWording.interactions(found), "../");
    }
}
