package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Rogan and Gladen's (1978) correction for any number of categories: judged shares q = M' pi are solved for the true shares
 * pi, with M = P(judged | gold). Estimate M per model, since a judge that errs differently on base and candidate makes drift.
 */
public final class RoganGladen {
    /** Above this, sampling error is blown up too far (statistics.md 3). */
    static final double MOST_CONDITION = 10;

    private static final double LEAST_YOUDEN = 0.5;

    private RoganGladen() {}

    /**
     * Corrects counts and draws both samples anew for the intervals.
     *
     * @param gold the judge's labels of the gold texts
     * @param judged how many texts the judge put into each category, in the same order; at least one
     * @param draws how often to draw anew, at least 1
     * @param alpha the error rate of each interval, above 0 and below 1
     * @param seed of the draws; see {@link SeedOf}
     */
    public static Correction correct(ConfusionMatrix gold, int[] judged, int draws, double alpha, long seed) {
        Alpha.require(alpha);
        TableTest.requireDraws(draws);
        int categories = gold.categories();
        if (judged.length != categories || Arrays.stream(judged).sum() < 1) {
            throw new IllegalArgumentException(
                    "one count a category is needed, and one text (was " + Arrays.toString(judged) + ")");
        }
        for (int category = 0; category < categories; category++) {
            if (gold.gold(category) == 0) {
                return new Correction.NotCorrectable("no gold text of category " + category);
            }
        }
        double[][] m = gold.conditional();
        String poor = tooPoor(m);
        if (!poor.isEmpty()) {
            return new Correction.NotCorrectable(poor);
        }
        double[] point = projected(m, shares(judged));
        double[][] drawn = new double[categories][draws];
        UniformRandomProvider random = Generator.of(seed);
        for (int draw = 0; draw < draws; draw++) {
            double[] shares = redraw(m, gold, judged, random);
            for (int category = 0; category < categories; category++) {
                drawn[category][draw] = shares[category];
            }
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int category = 0; category < categories; category++) {
            Arrays.sort(drawn[category]);
            Interval middle = Quantiles.middle(drawn[category], alpha);
            estimates.add(new Estimate(point[category], middle.low(), middle.high()));
        }
        return new Correction.Corrected(estimates);
    }

    /** Why a judge cannot be corrected by; empty where it can. */
    static String tooPoor(double[][] m) {
        if (m.length == 2 && m[0][0] + m[1][1] - 1 < LEAST_YOUDEN) {
            return String.format(Locale.ROOT, "Se + Sp - 1 is %.2f, below 0.5", m[0][0] + m[1][1] - 1);
        }
        double condition = SmallMatrix.condition(m);
        return condition > MOST_CONDITION
                ? String.format(Locale.ROOT, "the confusion's condition number is %.1f, above 10", condition)
                : "";
    }

    /** The shares nearest to the solution of q = M' pi. */
    static double[] projected(double[][] m, double[] judgedShares) {
        return Simplex.nearest(SmallMatrix.solveTransposed(m, judgedShares));
    }

    private static double[] redraw(double[][] m, ConfusionMatrix gold, int[] judged, UniformRandomProvider random) {
        double[][] again = new double[m.length][];
        for (int row = 0; row < m.length; row++) {
            again[row] = Multinomial.shares(m[row], gold.gold(row), random);
        }
        double[] shares =
                Multinomial.shares(shares(judged), Arrays.stream(judged).sum(), random);
        double[] solution = projected(again, shares);
        // A drawn matrix may be singular; it then says nothing beyond what was judged.
        return Arrays.stream(solution).allMatch(Double::isFinite) ? solution : shares;
    }

    private static double[] shares(int[] counts) {
        double total = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToDouble(count -> count / total).toArray();
    }
}
