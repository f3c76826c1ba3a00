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
 * A candidate's total variation over all questions in two numbers. Maximum and median rise with each of their numbers, so those of the low
 * and of the high ends are their bounds.
 *
 * @param measured how many questions were measured
 * @param drifted the questions that drifted, accepted or not
 * @param largest the largest, or null if none was measured
 * @param median the median, or null if none was measured
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
