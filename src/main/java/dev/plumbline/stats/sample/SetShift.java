package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.PairedCategoriesTest;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.SignFlip;
import dev.plumbline.stats.hypothesis.StudentizedLimits;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How far a candidate's answers moved from base's over a set of questions, which are the clusters. The limits hold for a population of similar
 * questions. Replies to one question need not be independent. Shifts of single questions in opposite directions cancel.
 *
 * @param size the size of the shift, 0..1, with its limits at the given tails: total variation between the mean distributions, or the mean shift as a
 *     share of the scale
 * @param test the permutation test that exchanges the models question by question
 * @param questions the number of questions
 */
public record SetShift(Estimate size, PValue test, int questions) {
    private static final int BOOTSTRAPS = 2_000;

    /** The part of alpha / Q that the lower limit may use, by the simulation of docs/benchmark.md. */
    private static final double LOW_PART = 0.3;

    private static final double HIGH_PART = 0.4;

    /**
     * Returns the tails of the limits: the lower limits hold simultaneously over all sets of a candidate (Bonferroni), the upper limits for each set.
     *
     * @param alpha the error rate, above 0 and below 1
     * @param sets the number of sets that are judged together, at least 1
     */
    public static Tails tails(double alpha, int sets) {
        return new Tails(LOW_PART * alpha / sets, HIGH_PART * alpha);
    }

    /**
     * Measures how far categories moved, by total variation between the mean distributions.
     *
     * @param candidate the candidate's number of replies by question and category; at least two questions with at least one reply each
     * @param base base's number of replies for the same questions and categories
     * @param tails the error rates of the limits; see {@link #tails}
     * @param draws the number of rearrangements that the test draws if it is not exact, at least 1: {@link TableTest#DRAWS}, or more if its family is
     *     large
     * @param seed the seed of all draws; see {@link SeedOf}
     */
    public static SetShift ofCategories(int[][] candidate, int[][] base, Tails tails, int draws, long seed) {
        return ofDistributions(weights(candidate), weights(base), tails, draws, seed);
    }

    /**
     * Measures how far distributions moved, by total variation between the mean distributions. The arrays contain weights of at least 0 by question
     * and answer; each question has a weight above 0.
     */
    public static SetShift ofDistributions(double[][] candidate, double[][] base, Tails tails, int draws, long seed) {
        CountSetShift.requireQuestions(candidate.length, base.length);
        double[][] differences = new double[base.length][];
        for (int q = 0; q < base.length; q++) {
            differences[q] = difference(candidate[q], base[q], base[0].length);
        }
        double[] mean = mean(differences);
        double tv = size(mean);
        RedrawnDistance redrawn = redrawn(differences, tv, seed);
        Estimate expanded = redrawn.expandedLimits(tails.low(), tails.high(), 1);
        double low = expanded.low();
        double high = expanded.high();
        if (!redrawn.isConstant()) {
            StudentizedLimits ofGained = StudentizedLimits.of(
                    tv,
                    Arrays.stream(differences)
                            .mapToDouble(difference -> gained(difference, mean))
                            .toArray());
            double bias = Math.max(0, redrawn.mean() - tv);
            low = Math.max(0, Math.min(low, ofGained.low(tails.low()) - bias));
            high = Math.min(1, Math.max(high, ofGained.high(tails.high())));
        }
        return new SetShift(
                new Estimate(tv, low, high), PairedCategoriesTest.of(differences, draws, seed + 1), base.length);
    }

    /**
     * Measures how far mean answers moved on different scales.
     *
     * @param differences the difference of means for each question: the candidate's mean minus base's, as a share of the scale, -1..1; at least two
     * @param draws the number of rearrangements that the test draws if it is not exact, at least 1
     * @param seed the seed of the test's draws; see {@link SeedOf}
     */
    public static SetShift ofMeans(double[] differences, Tails tails, int draws, long seed) {
        CountSetShift.requireQuestions(differences.length, differences.length);
        if (Arrays.stream(differences).anyMatch(d -> !(Math.abs(d) <= 1))) {
            throw new IllegalArgumentException(
                    "a shift is a share of its scale, -1 to 1 (was " + Arrays.toString(differences) + ")");
        }
        double mean = Moments.mean(differences);
        StudentizedLimits limits = StudentizedLimits.of(mean, differences);
        double low = Math.max(limits.low(tails.low()), -limits.high(tails.low()));
        double high = Math.max(limits.high(tails.high()), -limits.low(tails.high()));
        if (limits.standardError() == 0) {
            // Even if all questions moved by the same amount, some questions of the population may have moved
            // differently.
            low = Math.abs(mean)
                    - Wilson.interval(0, differences.length, 2 * tails.low()).high();
            high = Math.abs(mean)
                    + Wilson.interval(0, differences.length, 2 * tails.high()).high();
        }
        return new SetShift(
                new Estimate(Math.abs(mean), Math.max(0, low), Math.min(1, high)),
                SignFlip.mean(differences, draws, seed),
                differences.length);
    }

    /** Returns this shift with limits that allow for a share of answers that were not read. */
    public SetShift widened(double unread) {
        return new SetShift(
                new Estimate(size.value(), Math.max(0, size.low() - unread), Math.min(1, size.high() + unread)),
                test,
                questions);
    }

    /**
     * Returns drifted if the lower limit is above the margin and the test is significant, within if the upper limit is at most the margin and there
     * are at least {@link SampleSize#ofCategories} questions, else inconclusive.
     *
     * @param corrected the test's p-value after the correction for its family
     * @param alpha the level of the test, above 0 and below 1
     */
    public Decision decide(double margin, double corrected, double alpha) {
        return Decision.of(size, margin, corrected <= alpha, questions >= SampleSize.ofCategories(margin));
    }

    private static double[][] weights(int[]... counts) {
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }

    private static double[] difference(double[] candidate, double[] base, int categories) {
        double n = Arrays.stream(candidate).sum();
        double m = Arrays.stream(base).sum();
        if (candidate.length != categories || base.length != categories || !(n > 0) || !(m > 0)) {
            throw new IllegalArgumentException("a question needs replies in " + categories + " categories (was "
                    + Arrays.toString(candidate) + " and " + Arrays.toString(base) + ")");
        }
        double[] difference = new double[categories];
        for (int k = 0; k < categories; k++) {
            difference[k] = candidate[k] / n - base[k] / m;
        }
        return difference;
    }

    private static double[] mean(double[][] differences) {
        double[] mean = new double[differences[0].length];
        for (double[] difference : differences) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += difference[k] / differences.length;
            }
        }
        return mean;
    }

    private static double size(double[] difference) {
        double size = 0;
        for (double share : difference) {
            size += Math.abs(share) / 2;
        }
        return size;
    }

    /** Returns the contribution of one question to the total variation, which is its difference in the categories that gained over the set. */
    private static double gained(double[] difference, double[] mean) {
        double gained = 0;
        for (int k = 0; k < mean.length; k++) {
            gained += mean[k] > 0 ? difference[k] : 0;
        }
        return gained;
    }

    private static RedrawnDistance redrawn(double[][] differences, double tv, long seed) {
        UniformRandomProvider random = Generator.of(seed);
        int questions = differences.length;
        double[] draws = new double[BOOTSTRAPS];
        double[] sums = new double[differences[0].length];
        for (int draw = 0; draw < BOOTSTRAPS; draw++) {
            Arrays.fill(sums, 0);
            for (int i = 0; i < questions; i++) {
                double[] picked = differences[random.nextInt(questions)];
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += picked[k];
                }
            }
            draws[draw] = size(sums) / questions;
        }
        boolean isConstant = Arrays.stream(differences).allMatch(d -> Arrays.equals(d, differences[0]));
        return new RedrawnDistance(
                tv,
                isConstant ? tv : Moments.mean(draws),
                isConstant ? 0 : Moments.deviation(draws),
                isConstant ? 0 : Moments.skewness(draws),
                isConstant,
                questions,
                questions);
    }
}
