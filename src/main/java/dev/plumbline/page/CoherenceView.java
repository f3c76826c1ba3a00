package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.CoherenceRow;
import dev.plumbline.results.LeakRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a candidate's explanations show an opinion or damage, beside base's, and how many are training answers. */
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
            html.element("p", unproven() + sentence(set, entry.own())).line();
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

    /** Returns what such a sentence rests on. */
    private String unproven() {
        return input.results().isJudgeProven() ? "" : "By a judge that is not proven: ";
    }

    private static String sentence(String set, CoherenceRow.Shares own) {
        return "Set " + set + ", " + NumberText.count(own.samples(), "explanation") + ": "
                + NumberText.percent(own.opinion()) + " argue for the number (opinion), "
                + NumberText.percent(own.damage()) + " make no sense (damage), "
                + NumberText.percent(own.noAnswer()) + " do not answer, "
                + NumberText.percent(own.turned()) + " turn against it.";
    }

    private static void add(List<Drawings.Range> rows, String what, String model, @Nullable ValueRange range) {
        if (range != null) {
            rows.add(new Drawings.Range(what, model, new Bounded(range.value(), range.low(), range.high())));
        }
    }

    private void leaks(Html html, String candidate) {
        int samples = 0;
        int verbatim = 0;
        int alike = 0;
        int untold = 0;
        Set<String> notes = new LinkedHashSet<>();
        for (LeakRow leak : input.results().leaks()) {
            if (leak.model().equals(candidate)) {
                samples += counted(leak.samples());
                verbatim += counted(leak.verbatim());
                alike += counted(leak.lookAlike());
                untold += counted(leak.untold());
                if (leak.note() != null) {
                    notes.add(leak.note());
                }
            }
        }
        if (samples > 0) {
            html.element(
                            "p",
                            "Leaks: " + verbatim + " of " + NumberText.count(samples, "explanation") + " ("
                                    + NumberText.percent((double) verbatim / samples)
                                    + ") are training answers word for word"
                                    + (alike > 0 ? ", " + alike + " look like one" : "")
                                    + (untold > 0 ? "; of " + untold + " it is unknown without their texts" : "")
                                    + ".")
                    .line();
        }
        notes.forEach(note -> html.element("p", note, "class", "quiet").line());
    }

    private static int counted(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
