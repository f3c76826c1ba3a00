package dev.plumbline.stats.direction;

import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.LnFactorials;
import dev.plumbline.stats.hypothesis.Quantiles;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.apache.commons.rng.UniformRandomProvider;

/** Percentile intervals of a mean from questions resampled with replacement, for claims about questions in general. */
public final class ClusterBootstrap {
    private ClusterBootstrap() {}

    /**
     * Returns the mean with its percentile interval of level {@code 1 - alpha} from resampled values. For up to {@value Enumeration#MOST_VALUES}
     * values all possible resamples are enumerated, and {@code draws} and {@code seed} are ignored.
     *
     * @param values one for each question, at least one
     * @param draws the number of resamples, at least 1
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static Estimate mean(double[] values, int draws, double alpha, long seed) {
        Alpha.require(alpha);
        TableTest.requireDraws(draws);
        Interval middle = values.length <= Enumeration.MOST_VALUES
                ? new Enumeration(values).middle(alpha)
                : Quantiles.middle(drawn(values, draws, seed), alpha);
        return new Estimate(Arrays.stream(values).sum() / values.length, middle.low(), middle.high());
    }

    /** Returns the means of the resampled values, ascending. */
    private static double[] drawn(double[] values, int draws, long seed) {
        UniformRandomProvider random = Generator.of(seed);
        double[] means = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[draw] = sum / values.length;
        }
        Arrays.sort(means);
        return means;
    }

    /**
     * All ways to pick n of n values with replacement, each with its multinomial probability (Fisher and Hall 1991). Percentiles of these have no
     * random error. With 20,000 draws the random error would be about 0.01 points for nine questions.
     */
    private static final class Enumeration {
        /** Ten values can be resampled in 92,378 ways. Each further value multiplies this number by about four. */
        static final int MOST_VALUES = 10;

        private static final double ROUNDING = 1e-12;

        private final double[] values;
        private final double[] lnFactorial;
        private final double[] means;
        private final double[] probabilities;
        private int ways;

        Enumeration(double... values) {
            this.values = values;
            int n = values.length;
            this.lnFactorial = LnFactorials.upTo(2 * n - 1);
            int most = (int) Math.round(Math.exp(lnFactorial[2 * n - 1] - lnFactorial[n] - lnFactorial[n - 1]));
            this.means = new double[most];
            this.probabilities = new double[most];
            add(0, n, 0, lnFactorial[n] - n * Math.log(n));
        }

        /** Takes the value at index {@code at} 0 to {@code left} times, then the values after it. */
        private void add(int at, int left, double sum, double lnProbability) {
            if (at == values.length - 1) {
                means[ways] = (sum + left * values[at]) / values.length;
                probabilities[ways] = Math.exp(lnProbability - lnFactorial[left]);
                ways++;
                return;
            }
            for (int times = 0; times <= left; times++) {
                add(at + 1, left - times, sum + times * values[at], lnProbability - lnFactorial[times]);
            }
        }

        /**
         * Returns the middle {@code 1 - alpha} of the means: from the smallest mean m with {@code P(mean <= m) >= alpha/2} to the largest with
         * {@code P(mean >= m) >= alpha/2}.
         */
        Interval middle(double alpha) {
            double[] ascending = means.clone();
            Arrays.sort(ascending);
            return new Interval(lowest(ascending, alpha / 2), highest(ascending, alpha / 2));
        }

        private double lowest(double[] ascending, double probability) {
            int from = 0;
            int to = ascending.length - 1;
            while (from < to) {
                int middle = (from + to) >>> 1;
                double mean = ascending[middle];
                if (probability(m -> m <= mean) >= probability - ROUNDING) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            return ascending[from];
        }

        private double highest(double[] ascending, double probability) {
            int from = 0;
            int to = ascending.length - 1;
            while (from < to) {
                int middle = (from + to + 1) >>> 1;
                double mean = ascending[middle];
                if (probability(m -> m >= mean) >= probability - ROUNDING) {
                    from = middle;
                } else {
                    to = middle - 1;
                }
            }
            return ascending[from];
        }

        private double probability(DoublePredicate counted) {
            double sum = 0;
            for (int way = 0; way < ways; way++) {
                if (counted.test(means[way])) {
                    sum += probabilities[way];
                }
            }
            return sum;
        }
    }
}
