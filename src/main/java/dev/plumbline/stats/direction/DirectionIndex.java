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
 * The mean over questions of polarity times mean shift, in points, which shows whether a candidate moved in one direction (docs/statistics.md 5). An
 * index that is not different from 0 does not show that there is no direction; {@link #equivalence} tests that.
 *
 * @param mean the mean with its t interval of 95 %, with questions as units
 * @param identification the range of the mean over all values of the truncated probability, without sampling error
 * @param noiseNull the mean if the answers became uniform, for comparison
 * @param dilution the share of uniform noise that fits the shifts best by least squares, 0 for none and 1 for noise alone; may be negative
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
     * An interval and a test without the t distribution. They are computed separately, because they take most of the computing time on the shipped
     * suite.
     *
     * @param bootstrap the interval of 95 % from resampled questions
     * @param signFlip the p-value of the sign-flip test of the mean
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

    /** Returns the share of noise that fits the shifts best. A share of uniform noise mixed into base moves each mean by this share of its pull. */
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
     * @param seed the seed of the bootstrap and, for more than 20 questions, of the sign flips; see {@link SeedOf}
     */
    public Resampled resampled(long seed) {
        double[] all = values.stream().mapToDouble(v -> v).toArray();
        return new Resampled(ClusterBootstrap.mean(all, BOOTSTRAPS, ALPHA, seed).interval(), SignFlip.mean(all, seed));
    }

    /** Returns the p-value of the equivalence test. A small p-value shows that the index lies within the margin of 0, so there is no direction. */
    public double equivalence(double margin) {
        return TInterval.equivalence(values.stream().mapToDouble(v -> v).toArray(), margin);
    }
}
