package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.SignFlip;
import dev.plumbline.stats.hypothesis.StudentizedLimits;
import dev.plumbline.stats.hypothesis.TInterval;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far the counts of a candidate's replies moved from base's over a set of questions, which are the clusters. The limits hold for a population of
 * similar questions. Replies to one question need not be independent.
 *
 * @param difference the mean over questions of the candidate's mean minus base's, with Student's interval of 95 % over questions, in counts
 * @param unit the standard deviation of base's replies over the set, each question with the same weight, at least 0.5 counts
 * @param standardized the size of the difference in units, at least 0, with its limits at the given tails
 * @param test the permutation test that exchanges the models question by question
 * @param questions the number of questions
 * @param isSpreadKnown whether at least five of base's replies differ from its most frequent count, or base has at least 100 replies; else no shift
 *     is drifted
 */
public record CountSetShift(
        Estimate difference, double unit, Estimate standardized, PValue test, int questions, boolean isSpreadKnown) {
    /** The least number of questions for a verdict. */
    public static final int LEAST_QUESTIONS = 20;

    private static final double SHOWN = 0.05;

    /** The part of alpha / Q that the lower limit may use, by the simulation of docs/benchmark.md. */
    private static final double LOW_PART = 0.1;

    private static final double HIGH_PART = 0.25;

    /**
     * Returns the tails of the limits: the lower limits hold simultaneously over all sets of a candidate (Bonferroni), the upper limits for each set.
     *
     * @param alpha the error rate, above 0 and below 1
     * @param sets the number of sets of counts that are judged together, at least 1
     */
    public static Tails tails(double alpha, int sets) {
        return new Tails(LOW_PART * alpha / sets, HIGH_PART * alpha);
    }

    /**
     * Measures a shift of a set.
     *
     * @param candidate for each question the candidate's counts, one of 0 or more for each reply; at least two questions with at least one reply each
     * @param base base's counts for the same questions in the same order
     * @param tails the error rates of the limits of {@code standardized}; see {@link #tails}
     * @param draws the number of rearrangements that the test draws if it is not exact, at least 1: {@link TableTest#DRAWS}, or more if its family is
     *     large
     * @param seed the seed of the test's draws; see {@link SeedOf}
     */
    public static CountSetShift between(int[][] candidate, int[][] base, Tails tails, int draws, long seed) {
        requireQuestions(candidate.length, base.length);
        int questions = base.length;
        double[] differences = new double[questions];
        double[] baseMeans = new double[questions];
        for (int q = 0; q < questions; q++) {
            baseMeans[q] = mean(base[q]);
            differences[q] = mean(candidate[q]) - baseMeans[q];
        }
        double center = Moments.mean(baseMeans);
        double[] squares = Arrays.stream(base)
                .mapToDouble(replies -> Arrays.stream(replies)
                        .mapToDouble(x -> (x - center) * (x - center))
                        .average()
                        .orElseThrow())
                .toArray();
        double variance = Moments.mean(squares) * questions / (questions - 1.0);
        CountSpread spread = CountSpread.of(
                Math.sqrt(variance),
                Arrays.stream(base).flatMapToInt(Arrays::stream).toArray());
        double unit = spread.unit();
        double slope = spread.slope();
        double shift = Moments.mean(differences) / unit;
        StudentizedLimits limits = StudentizedLimits.of(
                shift,
                IntStream.range(0, questions)
                        .mapToDouble(q -> differences[q] / unit - shift * slope * squares[q] / (unit * unit))
                        .toArray());
        return new CountSetShift(
                TInterval.mean(differences, SHOWN),
                unit,
                spread.limits(limits, questions, tails),
                SignFlip.mean(differences, draws, seed),
                questions,
                spread.isKnown());
    }

    /** Returns drifted if the lower limit of the standardized shift is above the margin, within if the upper limit is not, else inconclusive. */
    public Decision decide(double margin) {
        boolean isEnough = questions >= LEAST_QUESTIONS;
        return Decision.of(standardized, margin, isEnough && isSpreadKnown, isEnough);
    }

    static void requireQuestions(int candidate, int base) {
        if (candidate != base || base < 2) {
            throw new IllegalArgumentException(
                    "both models need the same questions, at least 2 (was " + candidate + " and " + base + ")");
        }
    }

    private static double mean(int... replies) {
        if (replies.length == 0 || Arrays.stream(replies).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "a question needs replies with counts of at least 0 (was " + Arrays.toString(replies) + ")");
        }
        return Arrays.stream(replies).average().orElseThrow();
    }
}
