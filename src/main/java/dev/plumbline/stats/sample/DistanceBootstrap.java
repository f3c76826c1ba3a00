package dev.plumbline.stats.sample;

import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Alpha;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.CountSampler;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.Quantiles;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;

/** A distance between two groups of samples, and its bootstrap interval. */
public final class DistanceBootstrap {
    private final double observed;
    private final double[] ascending;
    private final int[] sizes;

    private DistanceBootstrap(double observed, double[] ascending, int... sizes) {
        this.sizes = sizes;
        this.observed = observed;
        this.ascending = ascending;
    }

    /**
     * Resamples both groups with replacement. Each resample has the size of its group.
     *
     * @param table two groups
     * @param statistic {@link TableStatistic#TV} or {@link TableStatistic#W1}, which need no fixed column totals
     * @param draws the number of resamples, at least 1
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static DistanceBootstrap of(ContingencyTable table, TableStatistic statistic, int draws, long seed) {
        if (statistic != TableStatistic.TV && statistic != TableStatistic.W1) {
            throw new IllegalArgumentException("only TV and W1 can be resampled here (was " + statistic + ")");
        }
        TableTest.requireDraws(draws);
        ToDoubleFunction<int[][]> score = statistic.on(table);
        UniformRandomProvider random = Generator.of(seed);
        CountSampler first = CountSampler.redrawing(table.counts()[0], random);
        CountSampler second = CountSampler.redrawing(table.counts()[1], random);
        int[][] cells = new int[2][table.columns()];
        double[] distances = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            first.next(cells[0]);
            second.next(cells[1]);
            distances[draw] = score.applyAsDouble(cells);
        }
        Arrays.sort(distances);
        return new DistanceBootstrap(score.applyAsDouble(table.counts()), distances, table.rowTotals());
    }

    /** Returns the plain percentile interval, which fails near 0 (docs/statistics.md 2.3); for comparison only. */
    public Interval percentiles(double alpha) {
        Alpha.require(alpha);
        return Quantiles.middle(ascending, alpha);
    }

    /** Returns {@link RedrawnDistance#expandedLimits} of these draws. */
    public Estimate expandedLimits(double lowTail, double highTail, double most) {
        return summary().expandedLimits(lowTail, highTail, most);
    }

    /** Returns the summary of the draws from which limits at any tail can be computed. */
    public RedrawnDistance summary() {
        boolean constant = ascending[0] == ascending[ascending.length - 1];
        return new RedrawnDistance(
                observed,
                Moments.mean(ascending),
                constant ? 0 : Moments.deviation(ascending),
                constant ? 0 : Moments.skewness(ascending),
                constant,
                sizes[0],
                sizes[1]);
    }

    /**
     * Returns the distance T with its limits: L = 2T - q(1 - tail) - 3 (mean - T), the basic bootstrap minus the part of the bias that resamples do
     * not show, and U = q(1 - tail) - (mean - T), a percentile minus the bias (docs/statistics.md 2.3). Both are cut to the distance's range. ADR
     * 0013 says why L is corrected.
     *
     * @param lowTail the error rate of L, above 0 and below 1
     * @param highTail the error rate of U, above 0 and below 1
     * @param most the largest possible distance: 1 for TV, the scale's width for W1
     */
    public Estimate limits(double lowTail, double highTail, double most) {
        Alpha.require(lowTail);
        Alpha.require(highTail);
        RedrawnDistance summary = summary();
        return summary.isConstant()
                ? summary.expandedLimits(lowTail, highTail, most)
                : summary.limitsAt(
                        Quantiles.ofSorted(ascending, 1 - lowTail), Quantiles.ofSorted(ascending, 1 - highTail), most);
    }
}
