package dev.plumbline.report.json;

import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.hypothesis.Quantiles;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The maximum and the median of a candidate's total variation over all questions. Both are monotonic, so the maximum and median of the
 * lower bounds are lower bounds, and likewise for the upper bounds.
 *
 * @param measured the number of measured questions
 * @param drifted the questions that drifted, whether accepted or not
 * @param largest the largest total variation, or null if no question was measured
 * @param median the median, or null if no question was measured
 */
public record QuestionTvs(
        int measured,
        List<String> drifted,
        @Nullable Bounded largest,
        @Nullable Bounded median) {
    public static QuestionTvs of(Results results, String model) {
        List<Assessment> own = results.shifts().stream()
                .filter(a -> a.candidate().name().equals(model))
                .toList();
        List<Bounded> measured =
                own.stream().map(Assessment::decisive).filter(Objects::nonNull).toList();
        List<String> drifted = own.stream()
                .filter(a -> a.verdict().verdict() == Verdict.DRIFTED)
                .map(a -> a.question().id())
                .toList();
        return new QuestionTvs(
                measured.size(), drifted, largest(measured), measured.isEmpty() ? null : median(measured));
    }

    private static @Nullable Bounded largest(List<Bounded> all) {
        return all.stream()
                .reduce((a, b) -> new Bounded(
                        Math.max(a.value(), b.value()), Math.max(a.low(), b.low()), Math.max(a.high(), b.high())))
                .orElse(null);
    }

    private static Bounded median(List<Bounded> all) {
        return new Bounded(median(all, Bounded::value), median(all, Bounded::low), median(all, Bounded::high));
    }

    private static double median(List<Bounded> all, ToDoubleFunction<Bounded> end) {
        return Quantiles.median(all.stream().mapToDouble(end).toArray());
    }
}
