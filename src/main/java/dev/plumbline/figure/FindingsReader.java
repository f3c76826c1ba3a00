package dev.plumbline.figure;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.SweepRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.OpenMass;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts a run's results to what figures show. A file may have been edited, so each number is checked again. */
final class FindingsReader {
    private static final int MOST_ANSWERS = 1001;

    private final Place place;
    private final Mistakes mistakes = new Mistakes();

    private FindingsReader(Place place) {
        this.place = place;
    }

    /**
     * Reads them.
     *
     * @param shown what the user calls the file
     * @throws dev.plumbline.mistake.MistakesException with all rows that no run writes
     */
    static Findings of(RunResults results, String shown) {
        FindingsReader reader = new FindingsReader(Place.of(shown));
        Findings findings = reader.findings(results);
        reader.mistakes.throwIfAny();
        return findings;
    }

    private Findings findings(RunResults results) {
        return new Findings(
                results.suite(),
                results.profile(),
                results.models(),
                results.notes().stream()
                        .filter(note -> !note.equals(results.judgeNote()))
                        .toList(),
                results.judgeNote(),
                results.base(),
                results.candidates(),
                results.judge(),
                results.isJudgeProven(),
                results.withheldTexts(),
                results.gate().delta(),
                rows("ratings", results.ratings(), row -> rating(row, results)),
                rows("shifts", results.shifts(), FindingsReader::shift),
                rows("elaborations", results.elaborations(), FindingsReader::prefill),
                rows(
                        "sweeps",
                        results.sweeps().stream().filter(s -> s.note() == null).toList(),
                        FindingsReader::sweep),
                rows("cells", listed(results.cells()), FindingsReader::readings).stream()
                        .flatMap(List::stream)
                        .toList(),
                rows("comparisons", listed(results.comparisons()), OpenShift::of));
    }

    private <R, F> List<F> rows(String list, List<R> rows, Function<R, F> finding) {
        List<F> findings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                findings.add(finding.apply(rows.get(i)));
            } catch (IllegalArgumentException e) {
                mistakes.add(
                        place,
                        list + "[" + i + "] is not as a run writes it",
                        String.valueOf(e.getMessage()),
                        "give a results.json that a run wrote");
            }
        }
        return findings;
    }

    private static <R> List<R> listed(@Nullable List<R> rows) {
        return rows == null ? List.of() : rows;
    }

    private static List<OpenReading> readings(OpenCellRow cell) {
        return cell.readers().stream()
                .map(reading -> OpenReading.of(cell, reading))
                .toList();
    }

    private static RatingFinding rating(RatingRow row, RunResults results) {
        return new RatingFinding(
                row.question(),
                row.model(),
                row.outcome(),
                row.isMeasured() ? seen(row) : null,
                row.topLogprobs() == null ? 0 : row.topLogprobs(),
                row.isMeasured() ? row.drawn() : 0,
                results.choicesOf(row.question()).orElse(null));
    }

    /** Returns the reading before it was made conditional; an answer of probability 0 was not seen. */
    private static SeenDistribution seen(RatingRow row) {
        SortedMap<Integer, Double> weights = row.weights();
        if (weights.isEmpty() || (long) weights.lastKey() - weights.firstKey() >= MOST_ANSWERS) {
            throw new IllegalArgumentException("probabilities must be of 1 to " + MOST_ANSWERS + " answers in a row");
        }
        SortedMap<Integer, Double> seen = new TreeMap<>(weights);
        seen.values().removeIf(weight -> weight == 0);
        double nonScaleMass = Objects.requireNonNull(row.nonScaleMass());
        double cut = Objects.requireNonNull(row.cut());
        List<RatingRow.Open> open = row.open();
        if (open == null) {
            return SeenDistribution.of(weights.firstKey(), weights.lastKey(), seen, nonScaleMass, cut);
        }
        return SeenDistribution.of(
                weights.firstKey(),
                weights.lastKey(),
                seen,
                nonScaleMass,
                row.undecided() == null ? 0 : row.undecided(),
                cut,
                open.stream()
                        .map(o -> new OpenMass(
                                o.limit(),
                                o.cap(),
                                Objects.requireNonNullElse(o.beginnings(), List.of()),
                                Objects.requireNonNullElse(o.among(), List.of())))
                        .toList());
    }

    private static ShiftFinding shift(ShiftRow row) {
        boolean sampled = row.sampled() != null;
        return new ShiftFinding(
                row.question(),
                row.model(),
                share(row.decisive()),
                row.decidedBy(),
                sampled ? 0 : row.noise(),
                sampled,
                ShiftFinding.Verdict.of(row.verdict(), row.severity().equals("major")),
                row.accepted());
    }

    static @Nullable Bounded share(@Nullable ValueRange tv) {
        if (tv == null) {
            return null;
        }
        if (!(tv.low() >= 0 && tv.high() <= 1)) {
            throw new IllegalArgumentException("a total variation must be in 0..1");
        }
        return new Bounded(tv.value(), tv.low(), tv.high());
    }

    private static PrefillFinding prefill(ElaborationRow row) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        row.intervals().forEach((category, range) -> intervals.put(category, new Interval(range.low(), range.high())));
        return new PrefillFinding(
                row.question(), row.answer(), row.model(), row.set(), row.samples(), row.counts(), intervals);
    }

    private static SweepFinding sweep(SweepRow row) {
        return new SweepFinding(
                row.sweep(),
                row.points().stream()
                        .map(p ->
                                new SweepFinding.Point(p.step(), p.model(), share(p.largestTv()), share(p.medianTv())))
                        .toList(),
                row.firstDrift() == null ? null : row.firstDrift().step());
    }
}
