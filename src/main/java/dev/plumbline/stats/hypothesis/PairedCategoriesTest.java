package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The permutation test of the hypothesis that both models answer each question with the same distribution. The labels of the two models are exchanged
 * question by question for all replies to a question together. So replies to one question need not be independent.
 */
public final class PairedCategoriesTest {
    /** The largest number of questions with an exact test: 16,384 exchanges take some milliseconds. */
    private static final int MOST_EXACT = 14;

    private PairedCategoriesTest() {}

    /**
     * Returns the p-value of the total variation between the mean distributions: exact up to 14 questions, else (1 + those at least as extreme) / (1
     * + draws).
     *
     * @param differences the differences of shares by question and category: the first model's share minus the second's; at least one question
     * @param draws the number of exchanges to draw if the test is not exact, at least 1
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static PValue of(double[][] differences, int draws, long seed) {
        if (differences.length == 0) {
            throw new IllegalArgumentException("a test needs at least 1 question");
        }
        TableTest.requireDraws(draws);
        double[] sums = new double[differences[0].length];
        for (double[] question : differences) {
            add(sums, question, 1);
        }
        double threshold = TableStatistic.threshold(size(sums));
        return differences.length <= MOST_EXACT
                ? exact(differences, threshold)
                : drawn(differences, threshold, draws, seed);
    }

    private static PValue exact(double[][] differences, double threshold) {
        int all = 1 << differences.length;
        int extreme = 0;
        double[] sums = new double[differences[0].length];
        for (int exchanged = 0; exchanged < all; exchanged++) {
            Arrays.fill(sums, 0);
            for (int q = 0; q < differences.length; q++) {
                add(sums, differences[q], (exchanged >> q & 1) == 0 ? 1 : -1);
            }
            extreme += size(sums) >= threshold ? 1 : 0;
        }
        return PValue.exact((double) extreme / all, all);
    }

    private static PValue drawn(double[][] differences, double threshold, int draws, long seed) {
        UniformRandomProvider random = Generator.of(seed);
        int extreme = 0;
        double[] sums = new double[differences[0].length];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(sums, 0);
            for (double[] question : differences) {
                add(sums, question, random.nextBoolean() ? 1 : -1);
            }
            extreme += size(sums) >= threshold ? 1 : 0;
        }
        return PValue.drawn(extreme, draws);
    }

    private static void add(double[] sums, double[] question, int sign) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += sign * question[k];
        }
    }

    private static double size(double[] sums) {
        double size = 0;
        for (double sum : sums) {
            size += Math.abs(sum);
        }
        return size;
    }
}
