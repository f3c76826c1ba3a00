package dev.plumbline.gate.baseline;

import dev.plumbline.measure.Rating;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counts from which a sampled shift was measured: the number of replies for each answer or category. Names with count 0 are left out.
 *
 * @param candidate the candidate's counts by answer, {@value #OFF_SCALE} included, or by category; not empty
 * @param base base's counts; not empty
 */
public record AnswerCounts(SortedMap<String, Integer> candidate, SortedMap<String, Integer> base) {
    /** The name of replies without an answer on the scale. */
    public static final String OFF_SCALE = "off-scale";

    /** The number of tests: one of the candidate's answers and one of base's. */
    private static final int PARTS = 2;

    /** The number of draws of a first test, which shows whether the p-value is near the level. */
    private static final int ROUGH_DRAWS = 999;

    private static final double CLEARLY = 5;

    public AnswerCounts {
        candidate = counted(candidate);
        base = counted(base);
    }

    /** Returns the counts by name, without counts of 0. */
    public static AnswerCounts of(Map<String, Integer> candidate, Map<String, Integer> base) {
        return new AnswerCounts(new TreeMap<>(candidate), new TreeMap<>(base));
    }

    public static AnswerCounts of(Rating candidate, Rating base) {
        return of(byAnswer(candidate), byAnswer(base));
    }

    private static Map<String, Integer> byAnswer(Rating rating) {
        Map<String, Integer> counts = new TreeMap<>();
        rating.counts().forEach((answer, count) -> counts.put(String.valueOf(answer), count));
        int onScale = rating.counts().values().stream().mapToInt(n -> n).sum();
        counts.put(OFF_SCALE, rating.samples() - onScale);
        return counts;
    }

    private static SortedMap<String, Integer> counted(Map<String, Integer> counts) {
        SortedMap<String, Integer> some = new TreeMap<>(counts);
        some.values().removeIf(count -> count == 0);
        if (some.isEmpty() || some.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must be at least 0, and one above 0 (was " + counts + ")");
        }
        return Collections.unmodifiableSortedMap(some);
    }

    /**
     * Returns the p-value of "both models answer as they did then": one permutation test compares the candidate's earlier and present counts, another
     * one base's. Bonferroni's correction combines the two.
     *
     * @param then the earlier counts
     * @param level the level below which the smallest possible p-value must lie
     */
    public double unchanged(AnswerCounts then, double level) {
        double least = Math.min(p(then.candidate, candidate, level), p(then.base, base, level));
        return Math.min(1, PARTS * least);
    }

    private static double p(SortedMap<String, Integer> then, SortedMap<String, Integer> now, double level) {
        if (then.equals(now)) {
            return 1;
        }
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        ContingencyTable table = ContingencyTable.of(row(names, then), row(names, now));
        long seed = SeedOf.test("accepted", then.toString(), now.toString());
        double rough = TableTest.permutation(table, TableStatistic.G, ROUGH_DRAWS, seed)
                .p();
        if (rough > CLEARLY * level) {
            return rough;
        }
        int draws = Math.max(TableTest.DRAWS, (int) Math.min(1e6, Math.ceil(2 * PARTS / level)));
        return TableTest.permutation(table, TableStatistic.G, draws, seed).p();
    }

    private static int[] row(TreeSet<String> names, Map<String, Integer> counts) {
        return names.stream().mapToInt(name -> counts.getOrDefault(name, 0)).toArray();
    }
}
