package dev.plumbline.bench;

import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.sample.DistanceBootstrap;
import dev.plumbline.stats.sample.SampledShift;
import dev.plumbline.stats.sample.Tails;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The statistics a run spends most on, on inputs of the size it has: made up, in no study's proportions. */
@State(Scope.Benchmark)
public class StatsBenchmark {
    private final SeenDistribution base = seen(Map.of(3, 0.41, 4, 0.27, 5, 0.16, 7, 0.06, 0, 0.03));
    private final SeenDistribution candidate = seen(Map.of(5, 0.38, 4, 0.21, 6, 0.19, 7, 0.08, 9, 0.02));
    private final ContingencyTable few = ContingencyTable.of(new int[] {4, 1, 0, 9, 36}, new int[] {0, 2, 0, 25, 23});
    private final ContingencyTable many = ContingencyTable.of(
            new int[] {24, 11, 10, 29, 26, 20, 19, 21, 22, 18}, new int[] {20, 22, 10, 15, 23, 30, 19, 21, 12, 28});
    private final int[] now = {2, 9, 20, 31, 60, 41, 20, 9, 6, 2};
    private final int[] before = {2, 6, 10, 41, 70, 41, 20, 4, 4, 2};

    private static SeenDistribution seen(Map<Integer, Double> probabilities) {
        return SeenDistribution.of(0, 9, new TreeMap<>(probabilities), 0, 0.02);
    }

    /** One shift with all its bounds, from two top-5 readings. */
    @Benchmark
    public Shift shiftWithBounds() {
        return Shift.between(candidate, 0, base, 0);
    }

    /** The exact test of two cells of 50 elaborations. */
    @Benchmark
    public PValue exactTestOfTwoCells() {
        return TableTest.of(few, TableStatistic.IMPROBABILITY, 1);
    }

    /** The drawn test of a table with too many rearrangements to list. */
    @Benchmark
    public PValue drawnTestOfTenColumns() {
        return TableTest.of(many, TableStatistic.IMPROBABILITY, 1);
    }

    /** 20,000 bootstrap draws of two cells of 50. */
    @Benchmark
    public double bootstrapOfTwoCells() {
        return DistanceBootstrap.of(few, TableStatistic.TV, 20_000, 1).summary().mean();
    }

    /** A sampled rating of 200 answers against another: test and limits. */
    @Benchmark
    public SampledShift sampledShift() {
        return SampledShift.between(now, before, Tails.INTERVAL, TableTest.DRAWS, 1);
    }
}
