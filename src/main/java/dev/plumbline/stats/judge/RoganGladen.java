package dev.plumbline.stats.judge;

import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.Quantiles;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/**
 * Rogan and Gladen's (1978) correction for any number of categories: judged shares q = M' pi are solved for the true shares pi, with M = P(judged |
 * gold). Estimate M for each model, because a judge whose mistakes differ between base and candidate causes a false shift.
 */
public final class RoganGladen {
    /** The largest condition number of M, because a larger one amplifies sampling error too much (docs/statistics.md 3). */
    private static final double MOST_CONDITION = 10;

    private RoganGladen() {}

    /**
     * Returns the corrected share of each category, in order. For the intervals, true shares are drawn given the counts of both samples, so that
     * categories without a mistake or without a text still have some uncertainty.
     *
     * @param gold the judge's labels of the gold texts, at least one of each category; see {@link #refusal}
     * @param judged the number of texts that the judge put into each category, in the same order; at least one text
     * @param draws the number of resamples, at least 1
     * @param alpha the error rate of each interval, above 0 and below 1
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static List<Estimate> correct(ConfusionMatrix gold, int[] judged, int draws, double alpha, long seed) {
        Alpha.require(alpha);
        TableTest.requireDraws(draws);
        int categories = gold.categories();
        if (judged.length != categories || Arrays.stream(judged).sum() < 1) {
            throw new IllegalArgumentException("one count for each category is needed, and at least one text (was "
                    + Arrays.toString(judged) + ")");
        }
        double[][] m = gold.conditional();
        double[] point = projected(m, shares(judged));
        double[][] drawn = new double[categories][draws];
        UniformRandomProvider random = Generator.of(seed);
        for (int draw = 0; draw < draws; draw++) {
            double[] shares = redraw(gold, judged, random);
            for (int category = 0; category < categories; category++) {
                drawn[category][draw] = shares[category];
            }
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int category = 0; category < categories; category++) {
            Arrays.sort(drawn[category]);
            Interval middle = Quantiles.middle(drawn[category], alpha);
            estimates.add(around(
                    point[category],
                    middle,
                    judged[category],
                    Arrays.stream(judged).sum(),
                    alpha));
        }
        return List.copyOf(estimates);
    }

    /** Returns the reason why these labels cannot correct counts; empty if they can. Each category must have at least one gold text. */
    public static String refusal(ConfusionMatrix gold) {
        double condition = SmallMatrix.condition(gold.conditional());
        return condition > MOST_CONDITION
                ? String.format(Locale.ROOT, "the confusion's condition number is %.1f, above 10", condition)
                : "";
    }

    /** Returns the shares nearest to the solution of q = M' pi. */
    static double[] projected(double[][] m, double[] judgedShares) {
        return nearestShares(SmallMatrix.solveTransposed(m, judgedShares));
    }

    /**
     * Returns the interval of a corrected share. If the judge put all texts or none into the category, the interval is at least as wide as Wilson's
     * interval of the judged share.
     */
    private static Estimate around(double point, Interval drawn, int judged, int all, double alpha) {
        Interval least = judged == 0 || judged == all ? Wilson.interval(judged, all, alpha) : drawn;
        return new Estimate(
                point,
                Math.min(point, Math.min(drawn.low(), least.low())),
                Math.max(point, Math.max(drawn.high(), least.high())));
    }

    private static double[] redraw(ConfusionMatrix gold, int[] judged, UniformRandomProvider random) {
        double[][] again = new double[gold.categories()][];
        for (int row = 0; row < again.length; row++) {
            int[] counts = new int[again.length];
            for (int column = 0; column < counts.length; column++) {
                counts[column] = gold.count(row, column);
            }
            again[row] = drawnShares(counts, random);
        }
        double[] shares = drawnShares(judged, random);
        double[] solution = projected(again, shares);
        // A drawn matrix may be singular. Then the judged shares are not corrected.
        return Arrays.stream(solution).allMatch(Double::isFinite) ? solution : shares;
    }

    private static double[] shares(int[] counts) {
        double total = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToDouble(count -> count / total).toArray();
    }

    /**
     * Returns the shares nearest to a point, by least squares (Held, Wolfe and Crowder 1974): all coordinates are lowered by the same amount and cut
     * at 0.
     */
    static double[] nearestShares(double[] point) {
        double[] descending = point.clone();
        Arrays.sort(descending);
        double sum = 0;
        double lowered = 0;
        for (int k = 1; k <= point.length; k++) {
            double next = descending[point.length - k];
            sum += next;
            double candidate = (sum - 1) / k;
            if (next > candidate) {
                lowered = candidate;
            }
        }
        double by = lowered;
        return Arrays.stream(point).map(x -> Math.max(0, x - by)).toArray();
    }

    /**
     * Draws shares given their counts, after one prior observation that is spread evenly over the categories.
     *
     * @param counts one for each category, each at least 0
     */
    private static double[] drawnShares(int[] counts, UniformRandomProvider random) {
        double[] shares = new double[counts.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double shape = counts[i] + 1.0 / counts.length;
            shares[i] =
                    AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
            sum += shares[i];
        }
        for (int i = 0; i < counts.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
