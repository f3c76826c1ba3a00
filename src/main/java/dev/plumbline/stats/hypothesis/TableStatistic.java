package dev.plumbline.stats.hypothesis;

import java.util.function.ToDoubleFunction;

/** The statistic of a table test, larger for more different groups; docs/statistics.md 2.2 compares them. */
public enum TableStatistic {
    /** Pearson's chi-square, at least 0; any number of groups. */
    CHI_SQUARE,
    /** The likelihood ratio G = 2 sum O ln(O/E), at least 0, which is 2 N ln2 times the weighted JSD; any number of groups. */
    G,
    /** Minus the logarithm of the table's probability given its margins: the order of Fisher, Freeman and Halton (1951). */
    IMPROBABILITY,
    /** Total variation, 0..1; two groups. */
    TV,
    /** Wasserstein's distance in steps of the categories' order; two groups. */
    W1,
    /** Cramer and von Mises' n1 n2 / N times the sum over the pooled sample of squared CDF differences / N; two groups. */
    CRAMER_VON_MISES,
    /** The absolute difference of the means, in steps of the categories' order; two groups. */
    MEAN_GAP;

    /**
     * Returns the statistic of a table.
     *
     * @throws IllegalArgumentException for a statistic of two groups, if there are more
     */
    public double of(ContingencyTable table) {
        return on(table).applyAsDouble(table.counts());
    }

    /** Returns the statistic as a function of the cells of any table with the margins of this one, without allocation. */
    public ToDoubleFunction<int[][]> on(ContingencyTable margins) {
        return switch (this) {
            case CHI_SQUARE -> NominalScores.chiSquare(margins);
            case G -> NominalScores.g(margins);
            case IMPROBABILITY -> NominalScores.improbability(margins);
            case TV -> OrdinalScores.tv(margins);
            case W1 -> OrdinalScores.w1(margins);
            case CRAMER_VON_MISES -> OrdinalScores.cramerVonMises(margins);
            case MEAN_GAP -> OrdinalScores.meanGap(margins);
        };
    }

    /** From where on a statistic counts as at least as extreme as the observed one: rounding must not break ties. */
    public static double threshold(double observed) {
        return observed - 1e-9 * Math.max(1, Math.abs(observed));
    }
}
