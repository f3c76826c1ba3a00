package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.MeanTest;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.StudentizedLimits;
import dev.plumbline.stats.hypothesis.TInterval;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far the counts of a candidate's replies, such as words, moved from base's.
 *
 * <p>The limits linearise the standardized shift: a reply x of base changes (mean - base mean) / sd by -z - shift (z^2 - 1) / 2 with z = (x - base
 * mean) / sd, and a reply of the candidate changes it by its own z. docs/benchmark.md describes the simulation and its distributions. The limits do
 * not cover replies so rare that none was drawn.
 *
 * @param difference the candidate's mean minus base's with Welch's interval of 95 %, in counts
 * @param unit base's standard deviation, at least 0.5 counts
 * @param standardized the size of the difference in units, at least 0, with its limits at the given tails
 * @param w1 Wasserstein's distance between the two samples, in counts
 * @param test the permutation test of the difference of means
 * @param samples the number of replies in the smaller group
 * @param isSpreadKnown whether at least five of base's replies differ from its most frequent count, or base has at least 100 replies; else no shift
 *     is drifted
 */
public record CountShift(
        Estimate difference,
        double unit,
        Estimate standardized,
        double w1,
        PValue test,
        int samples,
        boolean isSpreadKnown) {
    /** The least number of replies for a verdict. */
    public static final int LEAST_SAMPLES = 20;

    /** The part of alpha / Q that the lower limit may use, by the simulation of docs/benchmark.md. */
    private static final double LOW_PART = 0.2;

    private static final double HIGH_PART = 0.35;
    private static final double SHOWN = 0.05;

    /**
     * Returns the tails of the limits: the lower limits hold simultaneously over all cells of a candidate (Bonferroni), the upper limits for each
     * cell.
     *
     * @param alpha the error rate, above 0 and below 1
     * @param cells the number of cells of counts that are judged together, at least 1
     */
    public static Tails tails(double alpha, int cells) {
        return new Tails(LOW_PART * alpha / cells, HIGH_PART * alpha);
    }

    /**
     * Measures a shift of one question.
     *
     * @param candidate the candidate's counts, one of 0 or more for each reply, in any order; at least two
     * @param base base's counts
     * @param tails the error rates of the limits of {@code standardized}; see {@link #tails}
     * @param draws the number of rearrangements that the test draws if it is not exact, at least 1: {@link TableTest#DRAWS}, or more if its family is
     *     large
     * @param seed the seed of the test's draws; see {@link SeedOf}
     */
    public static CountShift between(int[] candidate, int[] base, Tails tails, int draws, long seed) {
        requireCounts(candidate);
        requireCounts(base);
        double[] c = Arrays.stream(candidate).asDoubleStream().toArray();
        double[] b = Arrays.stream(base).asDoubleStream().toArray();
        double mean = Moments.mean(c);
        double baseMean = Moments.mean(b);
        double deviation = Math.sqrt(Moments.variance(b));
        CountSpread spread = CountSpread.of(deviation, base);
        double unit = spread.unit();
        double slope = spread.slope();
        double shift = (mean - baseMean) / unit;
        double square = Moments.variance(b) / (unit * unit);
        StudentizedLimits limits = StudentizedLimits.of(
                shift,
                Arrays.stream(c).map(x -> (x - mean) / unit).toArray(),
                Arrays.stream(b)
                        .map(x -> (x - baseMean) / unit)
                        .map(z -> -z - shift * slope * (z * z - square))
                        .toArray());
        int samples = Math.min(candidate.length, base.length);
        return new CountShift(
                TInterval.difference(c, b, SHOWN),
                unit,
                spread.limits(limits, samples, tails),
                w1(candidate, base),
                MeanTest.of(candidate, base, draws, seed),
                samples,
                spread.isKnown());
    }

    /** Returns drifted if the lower limit of the standardized shift is above the margin, within if the upper limit is not, else inconclusive. */
    public Decision decide(double margin) {
        boolean isEnough = samples >= LEAST_SAMPLES;
        return Decision.of(standardized, margin, isEnough && isSpreadKnown, isEnough);
    }

    static void requireCounts(int... counts) {
        if (counts.length < 2) {
            throw new IllegalArgumentException("a spread needs at least 2 counts (was " + counts.length + ")");
        }
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count must be at least 0 (was " + Arrays.toString(counts) + ")");
        }
    }

    /** Returns the area between the two empirical distribution functions. */
    private static double w1(int[] first, int... second) {
        int[] a = Arrays.stream(first).sorted().toArray();
        int[] b = Arrays.stream(second).sorted().toArray();
        int[] all = IntStream.concat(IntStream.of(a), IntStream.of(b)).sorted().toArray();
        double area = 0;
        int i = 0;
        int j = 0;
        for (int at = 0; at < all.length - 1; at++) {
            while (i < a.length && a[i] <= all[at]) {
                i++;
            }
            while (j < b.length && b[j] <= all[at]) {
                j++;
            }
            area += Math.abs((double) i / a.length - (double) j / b.length) * (all[at + 1] - all[at]);
        }
        return area;
    }
}
