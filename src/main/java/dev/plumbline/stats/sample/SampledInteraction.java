package dev.plumbline.stats.sample;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interaction;
import dev.plumbline.stats.distribution.Interaction.Quartet;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** The interaction of sampled answers, with simultaneous limits over all answers of the scale. */
public final class SampledInteraction {
    private SampledInteraction() {}

    /**
     * Measures the interaction between four samples of one scale.
     *
     * <p>Each answer's difference of differences has limits from the four Wilson intervals by the method of variance estimates recovery (Zou and
     * Donner 2008). The error rate is {@code alpha} divided by the number of answers, so that all limits hold simultaneously with probability {@code
     * 1 - alpha}.
     *
     * @param counts the four samples as the number of draws of each answer on the scale; none empty
     * @param min the lowest answer of the scale
     * @param max the highest answer of the scale
     * @param alpha the error rate over all answers, above 0 and below 1
     * @return the size with its limits; no limits are known for the mean
     * @throws IllegalArgumentException if a sample is empty
     */
    public static Interaction between(Quartet<SortedMap<Integer, Integer>> counts, int min, int max, double alpha) {
        Quartet<Integer> drawn = counts.map(
                each -> each.values().stream().mapToInt(Integer::intValue).sum());
        if (drawn.all().contains(0)) {
            throw new IllegalArgumentException("each sample needs an answer on the scale (was " + counts + ")");
        }
        double each = alpha / (max - min + 1);
        List<Bounded> changes = IntStream.rangeClosed(min, max)
                .mapToObj(answer -> change(counts.map(c -> c.getOrDefault(answer, 0)), drawn, each))
                .toList();
        return new Interaction(Interaction.size(changes), null);
    }

    private static Bounded change(Quartet<Integer> counted, Quartet<Integer> drawn, double alpha) {
        double[] share = new double[4];
        double low = 0;
        double high = 0;
        for (int i = 0; i < 4; i++) {
            int n = drawn.all().get(i);
            share[i] = (double) counted.all().get(i) / n;
            Interval limits = Wilson.interval(counted.all().get(i), n, alpha);
            double below = Math.pow(share[i] - limits.low(), 2);
            double above = Math.pow(limits.high() - share[i], 2);
            // The candidate here and base elsewhere raise the difference; the other two lower it.
            boolean raises = i == 0 || i == 3;
            low += raises ? below : above;
            high += raises ? above : below;
        }
        double value = share[0] - share[1] - share[2] + share[3];
        return Bounded.holding(value, value - Math.sqrt(low), value + Math.sqrt(high));
    }
}
