package dev.plumbline.figure;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.SweepRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.OpenMass;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads findings from a run's results. Checks each number again, because the file may have been edited. */
final class FindingsReader {
    private static final int MOST_ANSWERS = 1001;

    private final Place place;
    private final Mistakes mistakes = new Mistakes();

    private FindingsReader(Place place) {
        this.place = place;
    }

    /**
     * Returns the findings.
     *
     * @param shown the name of the file in error messages
     * @throws dev.plumbline.mistake.MistakesException with all rows that a run cannot have written
     */
    static Findings of(RunResults results, String shown) {
        FindingsReader reader = new FindingsReader(Place.of(shown));
        Findings findings = reader.findings(results);
        reader.mistakes.throwIfAny();
        return findings;
    }

    private Findings findings(RunResults results) {
        rows("sweeps", results.sweeps(), FindingsReader::checked);
        return new Findings(
                results,
                results.models(),
                results.candidates(),
                rows("ratings", results.ratings(), row -> rating(row, results)),
                rows("shifts", results.shifts(), row -> {
                    share(row.decisive());
                    return row;
                }),
                results.elaborations(),
                rows("cells", listed(results.cells()), FindingsReader::readings).stream()
                        .flatMap(List::stream)
                        .toList(),
                rows("comparisons", listed(results.comparisons()), FindingsReader::checked));
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
                .map(reading -> new OpenReading(cell, reading))
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

    /** Returns the distribution as it was before it was made conditional on the scale. An answer of probability 0 counts as not seen. */
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

    private static SweepRow checked(SweepRow row) {
        row.points().forEach(point -> {
            share(point.largestTv());
            share(point.medianTv());
        });
        return row;
    }

    private static ComparisonRow checked(ComparisonRow row) {
        if (!(row.tolerated() > 0)) {
            throw new IllegalArgumentException("tolerated must be above 0 (was " + row.tolerated() + ")");
        }
        return row;
    }

    private static void share(@Nullable ValueRange tv) {
        if (tv != null && !(tv.low() >= 0 && tv.high() <= 1)) {
            throw new IllegalArgumentException("a total variation must be in 0..1");
        }
        Findings.bounded(tv);
    }
}
