package dev.plumbline.report.json;

import dev.plumbline.results.OriginRow;
import dev.plumbline.results.SweepRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the checkpoints of each training run by step, to show how the shift grows during training and where it begins. The points of a
 * sweep are in ascending order of steps. A sweep with a note cannot be compared and has no first drift.
 */
final class Sweeps {
    private Sweeps() {}

    private static final String UNNAMED = "steps";

    /** Returns the sweeps of a run's candidates. A single checkpoint is not a sweep. */
    static List<SweepRow> of(Results results) {
        Map<String, List<SweepRow.Point>> byRun = new LinkedHashMap<>();
        for (OriginRow candidate : ExtraRows.origins(results)) {
            Integer step = candidate.step();
            if (step != null) {
                byRun.computeIfAbsent(name(candidate), n -> new ArrayList<>())
                        .add(point(step, candidate.model(), results));
            }
        }
        return byRun.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> sweep(e.getKey(), e.getValue()))
                .toList();
    }

    private static String name(OriginRow origin) {
        if (origin.job() != null) {
            return origin.job();
        }
        String seed = origin.seed() == null ? "" : ", seed " + origin.seed();
        return origin.group() == null ? UNNAMED + seed : origin.group() + seed;
    }

    private static SweepRow sweep(String name, List<SweepRow.Point> points) {
        List<SweepRow.Point> sorted = points.stream()
                .sorted(Comparator.comparingInt(SweepRow.Point::step))
                .toList();
        long steps = sorted.stream().mapToInt(SweepRow.Point::step).distinct().count();
        String note = steps == sorted.size()
                ? null
                : "two of its checkpoints have the same step; give each training run its own 'job'";
        Map<String, Integer> first = new LinkedHashMap<>();
        if (note == null) {
            sorted.forEach(p -> p.drifted().forEach(question -> first.putIfAbsent(question, p.step())));
        }
        return new SweepRow(
                name,
                sorted,
                sorted.stream()
                        .filter(p -> note == null && !p.drifted().isEmpty())
                        .findFirst()
                        .map(p -> new SweepRow.FirstDrift(p.step(), p.model(), p.drifted()))
                        .orElse(null),
                first,
                note);
    }

    private static SweepRow.Point point(int step, String model, Results results) {
        QuestionTvs tvs = QuestionTvs.of(results, model);
        return new SweepRow.Point(
                step, model, tvs.measured(), tvs.drifted(), Ranges.orNull(tvs.largest()), Ranges.orNull(tvs.median()));
    }
}
