package dev.plumbline.stats.direction;

import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.SignFlip;
import dev.plumbline.stats.hypothesis.TInterval;
import java.util.List;

/**
 * Whether a candidate moved one way over all questions: the mean of polarity times mean shift (docs/statistics.md 5), in points.
 * An index that is not different from 0 does not show that there is no direction; {@link #equivalence} tests that.
 *
 * @param mean with its t interval of 95 %, questions as units
 * @param identification where the mean may lie given what truncation hides, chance left aside
 * @param noiseNull the mean if answers became uniform, to be shown next to it
 * @param dilution the share of uniform noise that fits the shifts best, 0 none and 1 all; least squares, so it may be below 0
 * @param values polarity times mean shift, one for each question
 */
public record DirectionIndex(
        Estimate mean, Interval identification, double noiseNull, double dilution, List<Double> values) {
    /** The error rate of the interval. */
    public static final double ALPHA = 0.05;

    private static final int BOOTSTRAPS = 9_999;

    public DirectionIndex {
        values = List.copyOf(values);
    }

    /**
     * Intervals and tests without the t distribution; most of the computing time on the shipped suite.
     *
     * @param bootstrap the interval of 95 % from resampled questions
     * @param signFlip the exact p-value of the mean under flipped signs
     */
    public record Resampled(Interval bootstrap, PValue signFlip) {}

    /** Returns the index over at least two questions. */
    public static DirectionIndex of(List<SignedShift> shifts) {
        double[] values = shifts.stream().mapToDouble(SignedShift::value).toArray();
        double[] pulls = shifts.stream().mapToDouble(SignedShift::signedPull).toArray();
        double low =
                shifts.stream().mapToDouble(s -> s.bounds().low()).average().orElseThrow();
        double high =
                shifts.stream().mapToDouble(s -> s.bounds().high()).average().orElseThrow();
        return new DirectionIndex(
                TInterval.mean(values, ALPHA),
                new Interval(low, high),
                Moments.mean(pulls),
                dilution(values, pulls),
                shifts.stream().map(SignedShift::value).toList());
    }

    /** Mixing a share of uniform noise into the base moves each mean by that share of its pull. */
    private static double dilution(double[] values, double[] pulls) {
        double along = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            along += values[i] * pulls[i];
            squares += pulls[i] * pulls[i];
        }
        return squares > 0 ? along / squares : 0;
    }

    /**
     * Returns the mean's interval and test by resampling.
     *
     * @param seed of the bootstrap and, beyond 20 questions, of the sign flips; see {@link SeedOf}
     */
    public Resampled resampled(long seed) {
        double[] all = values.stream().mapToDouble(v -> v).toArray();
        return new Resampled(ClusterBootstrap.mean(all, BOOTSTRAPS, ALPHA, seed).interval(), SignFlip.mean(all, seed));
    }

    /** Returns the p-value of "the index lies within the margin" against "it does not"; a small one shows there is no direction. */
    public double equivalence(double margin) {
        return TInterval.equivalence(values.stream().mapToDouble(v -> v).toArray(), margin);
    }
}
