package dev.plumbline.report.json;

import dev.plumbline.gate.rule.OpenInteraction;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.measure.OpenCounts;
import dev.plumbline.measure.Tally;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.InteractionRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.ValueInterval;
import dev.plumbline.stats.hypothesis.Wilson;
import dev.plumbline.suite.OpenQuestion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the records of open questions in {@code results.json}. */
public final class OpenRows {
    private static final double ALPHA = 0.05;

    private OpenRows() {}

    public static OpenCellRow cell(OpenResult result) {
        OpenQuestion question = result.cell().question();
        OpenCounts counts = result.counts();
        return new OpenCellRow(
                question.id(),
                question.context().id().isEmpty() ? null : question.context().id(),
                question.set(),
                result.cell().model().name(),
                counts.samples(),
                counts.read(),
                counts.unscored(),
                counts.tallies().stream().map(OpenRows::reading).toList());
    }

    private static OpenCellRow.Reading reading(Tally tally) {
        if (tally instanceof Tally.Numbers numbers) {
            Map<String, Integer> times = new LinkedHashMap<>();
            for (int i = 0; i < numbers.values().length; i++) {
                times.put(String.valueOf(numbers.values()[i]), numbers.times()[i]);
            }
            return new OpenCellRow.Reading(
                    tally.reader(),
                    null,
                    null,
                    times,
                    numbers.unit(),
                    tally.total() == 0
                            ? null
                            : (Double) Arrays.stream(numbers.each()).average().orElseThrow());
        }
        Map<String, Integer> counts = ((Tally.Categories) tally).counts();
        Map<String, ValueInterval> intervals = new LinkedHashMap<>();
        counts.forEach(
                (category, count) -> intervals.put(category, Ranges.of(Wilson.interval(count, tally.total(), ALPHA))));
        return new OpenCellRow.Reading(tally.reader(), counts, intervals, null, null, null);
    }

    static InteractionRow interaction(OpenInteraction i) {
        return new InteractionRow(
                i.candidate().name(),
                i.question().id(),
                i.against().id(),
                "sampled",
                Ranges.of(i.size()),
                null,
                0,
                Ranges.lower(i.verdict()),
                i.reader());
    }

    /** Returns the record of one comparison with base. */
    public static ComparisonRow comparison(ReaderComparison c) {
        return new ComparisonRow(
                Ranges.lower(c.level()),
                c.name(),
                c.set(),
                c.reader(),
                c.candidate().name(),
                c.measure().key(),
                Ranges.orNull(c.shift()),
                c.tolerated(),
                Ranges.orNull(c.difference()),
                c.w1(),
                c.test() == null ? null : (Double) c.test().p(),
                c.holm(),
                c.test() == null ? null : c.test().method(),
                c.size(),
                Ranges.lower(c.verdict()),
                c.reason(),
                c.gates(),
                c.acceptedBy() != null,
                c.asked());
    }
}
