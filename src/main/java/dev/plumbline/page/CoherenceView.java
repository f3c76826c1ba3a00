package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.CoherenceRow;
import dev.plumbline.results.LeakRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.wording.ExplanationWording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a candidate's explanations show an opinion or damage, next to base's, and how many are training answers. */
record CoherenceView(PageInput input, Drawings drawings) {
    private static final Map<String, Function<CoherenceRow.Shares, @Nullable ValueRange>> PARTS = parts();

    private static Map<String, Function<CoherenceRow.Shares, @Nullable ValueRange>> parts() {
        Map<String, Function<CoherenceRow.Shares, @Nullable ValueRange>> parts = new LinkedHashMap<>();
        parts.put("opinion", CoherenceRow.Shares::opinion);
        parts.put("damage", CoherenceRow.Shares::damage);
        parts.put("no answer", CoherenceRow.Shares::noAnswer);
        parts.put("turned", CoherenceRow.Shares::turned);
        return parts;
    }

    void write(Html html, String candidate) {
        List<CoherenceRow> sets = input.results().coherence().stream()
                .filter(c -> c.model().equals(candidate))
                .toList();
        // Only some suites have categories that distinguish opinion from damage.
        if (!sets.isEmpty()) {
            html.element("h2", "Coherence or opinion").line();
        }
        List<Drawings.Range> rows = new ArrayList<>();
        for (CoherenceRow entry : sets) {
            String set = entry.set();
            ExplanationWording.coherence(entry, input.results().isJudgeProven())
                    .ifPresent(words -> html.paragraph(words.and(".")));
            CoherenceRow.Shares base = entry.base();
            PARTS.forEach((what, share) -> {
                add(rows, set + ": " + what, candidate, share.apply(entry.own()));
                if (base != null) {
                    add(rows, set + ": " + what, input.base(), share.apply(base));
                }
            });
        }
        drawings.ranges("Shares of explanations", rows, 0, 1)
                .ifPresent(
                        svg -> PageFrame.figure(
                                html,
                                "opinion and damage",
                                svg,
                                "Opinion: argues for the number. Damage: makes no sense. No answer: does not speak of the number, as refusals do. Turned: contradicts or reverses the number. Intervals take questions as units."));
        leaks(html, candidate);
    }

    private static void add(List<Drawings.Range> rows, String what, String model, @Nullable ValueRange range) {
        if (range != null) {
            rows.add(new Drawings.Range(what, model, new Bounded(range.value(), range.low(), range.high())));
        }
    }

    private void leaks(Html html, String candidate) {
        List<LeakRow> leaks = input.results().leaks().stream()
                .filter(leak -> leak.model().equals(candidate))
                .toList();
        ExplanationWording.leaks(leaks, candidate)
                .ifPresent(words -> html.paragraph(words.and(ExplanationWording.lookAlikes(leaks, candidate) + ".")));
        ExplanationWording.leakNotes(leaks.stream())
                .forEach(note -> html.element("p", note, "class", "quiet").line());
    }
}
