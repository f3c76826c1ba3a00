package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.GivenAnswer;
import dev.plumbline.gate.judge.JudgedCell;
import dev.plumbline.measure.Coherence;
import dev.plumbline.results.CoherenceRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.direction.ClusteredShare;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the records that show whether explanations show an opinion or damage. */
public final class CoherenceRows {
    private final double alpha;

    private CoherenceRows(double alpha) {
        this.alpha = alpha;
    }

    /** Returns a row for every candidate and set, in the order of the cells; empty if the suite does not use the categories of opinion and damage. */
    public static List<CoherenceRow> of(List<JudgedCell> cells, ModelRef base, double alpha) {
        Map<List<Object>, List<JudgedCell>> groups = new LinkedHashMap<>();
        for (JudgedCell cell : cells) {
            if (Coherence.isMeasuredBy(cell.counts()) && !cell.cell().model().equals(base)) {
                groups.computeIfAbsent(List.of(cell.cell().model(), cell.cell().set()), key -> new ArrayList<>())
                        .add(cell);
            }
        }
        CoherenceRows rows = new CoherenceRows(alpha);
        return groups.values().stream()
                .map(own -> rows.row(own, ofBase(own, cells, base)))
                .toList();
    }

    /** Returns base's cells of the same given answers. */
    private static List<JudgedCell> ofBase(List<JudgedCell> own, List<JudgedCell> all, ModelRef base) {
        Set<GivenAnswer> answers =
                own.stream().map(c -> GivenAnswer.of(c.cell())).collect(Collectors.toUnmodifiableSet());
        return all.stream()
                .filter(c -> c.cell().model().equals(base) && answers.contains(GivenAnswer.of(c.cell())))
                .toList();
    }

    private CoherenceRow row(List<JudgedCell> own, List<JudgedCell> base) {
        return new CoherenceRow(
                own.get(0).cell().model().name(),
                own.get(0).cell().set(),
                shares(own),
                base.isEmpty() ? null : shares(base));
    }

    private CoherenceRow.Shares shares(List<JudgedCell> cells) {
        return new CoherenceRow.Shares(
                cells.size(),
                cells.stream().mapToInt(c -> Coherence.of(c.counts()).samples()).sum(),
                share(cells, Coherence::opinion),
                share(cells, Coherence::damage),
                share(cells, Coherence::noAnswer),
                share(cells, Coherence::turned));
    }

    /** Returns a share of all samples with a confidence interval that takes questions as units; null if no sample was counted. */
    private @Nullable ValueRange share(List<JudgedCell> cells, ToIntFunction<Coherence> part) {
        Map<String, int[]> byQuestion = new LinkedHashMap<>();
        int counted = 0;
        int samples = 0;
        for (JudgedCell cell : cells) {
            Coherence coherence = Coherence.of(cell.counts());
            int[] counts = byQuestion.computeIfAbsent(cell.cell().question().id(), id -> new int[2]);
            counts[0] += part.applyAsInt(coherence);
            counts[1] += coherence.samples();
            counted += part.applyAsInt(coherence);
            samples += coherence.samples();
        }
        if (samples == 0) {
            return null;
        }
        List<int[]> questions =
                byQuestion.values().stream().filter(c -> c[1] > 0).toList();
        double value = (double) counted / samples;
        if (questions.size() < 2 || questions.stream().allMatch(c -> c[1] == 1)) {
            return new ValueRange(value, 0, 1);
        }
        if (value <= 0 || value >= 1) {
            // If all questions have equal shares, their spread is zero, but the number of samples still limits the
            // precision.
            Interval wilson = Wilson.interval(counted, samples, alpha);
            return Ranges.of(new Estimate(value, wilson.low(), wilson.high()));
        }
        Estimate estimate = ClusteredShare.of(
                questions.stream().mapToInt(c -> c[0]).toArray(),
                questions.stream().mapToInt(c -> c[1]).toArray(),
                alpha);
        return new ValueRange(value, Math.max(0, estimate.low()), Math.min(1, estimate.high()));
    }
}
