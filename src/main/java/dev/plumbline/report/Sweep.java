package dev.plumbline.report;

import dev.plumbline.profile.Origin;
import dev.plumbline.stats.Bounded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of one training run in the order of their steps: how the shift grows with the dose, and where it begins.
 *
 * @param name the job, or group and seed, or {@code steps} where the profile tells neither
 * @param points by step, ascending
 * @param note why it is no sweep, or null; then there is no first drift either
 */
record Sweep(String name, List<Point> points, @Nullable String note) {
    /**
     * One checkpoint.
     *
     * @param drifted the questions that drifted, accepted or not
     * @param measured how many questions were measured
     * @param largest the largest TV over questions, or null where none was measured
     * @param median the median TV over questions, or null
     */
    record Point(
            int step,
            String model,
            List<String> drifted,
            int measured,
            @Nullable Bounded largest,
            @Nullable Bounded median) {}

    private static final String UNNAMED = "steps";

    /** The sweeps of a run's candidates; a single checkpoint is none. */
    static List<Sweep> of(Results results) {
        Map<String, List<Point>> byRun = new LinkedHashMap<>();
        for (CandidateOrigin candidate : CandidateOrigin.of(results)) {
            Integer step = candidate.step();
            if (step != null) {
                byRun.computeIfAbsent(name(candidate.origin()), n -> new ArrayList<>())
                        .add(point(step, candidate.model(), results));
            }
        }
        return byRun.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> sweep(e.getKey(), e.getValue()))
                .toList();
    }

    private static String name(Origin origin) {
        if (origin.job() != null) {
            return origin.job();
        }
        String seed = origin.seed() == null ? "" : ", seed " + origin.seed();
        return origin.group() == null ? UNNAMED + seed : origin.group() + seed;
    }

    private static Sweep sweep(String name, List<Point> points) {
        List<Point> sorted =
                points.stream().sorted(Comparator.comparingInt(Point::step)).toList();
        long steps = sorted.stream().mapToInt(Point::step).distinct().count();
        return new Sweep(
                name,
                sorted,
                steps == sorted.size()
                        ? null
                        : "two of its checkpoints have the same step; give each training run its own 'job'");
    }

    private static Point point(int step, String model, Results results) {
        QuestionTvs tvs = QuestionTvs.of(results, model);
        return new Point(step, model, tvs.drifted(), tvs.measured(), tvs.largest(), tvs.median());
    }

    /** The first checkpoint at which any question drifted. */
    Optional<Point> firstDrift() {
        return points.stream()
                .filter(p -> note == null && !p.drifted().isEmpty())
                .findFirst();
    }

    /** Each question that drifted at some checkpoint, with the first step it did. */
    Map<String, Integer> firstDrifts() {
        Map<String, Integer> first = new LinkedHashMap<>();
        if (note == null) {
            points.forEach(p -> p.drifted().forEach(q -> first.putIfAbsent(q, p.step())));
        }
        return first;
    }
}
