package dev.plumbline.stats.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.distribution.Interaction;
import dev.plumbline.stats.distribution.Interaction.Quartet;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampledInteractionTest {
    private static SortedMap<Integer, Integer> draw(double[] law, int n, Random random) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            int answer = 0;
            while (answer < law.length - 1 && u >= law[answer]) {
                u -= law[answer];
                answer++;
            }
            counts.merge(answer, 1, Integer::sum);
        }
        return counts;
    }

    private static Quartet<SortedMap<Integer, Integer>> quartet(
            double[] p, double[] b, double[] q, double[] c, Random random) {
        return new Quartet<>(draw(p, 200, random), draw(b, 200, random), draw(q, 200, random), draw(c, 200, random));
    }

    @Test
    void aFlipInOneContextIsSurelyThere() {
        double[] low = {0.9, 0.1, 0};
        double[] high = {0, 0.1, 0.9};
        Interaction found = SampledInteraction.between(quartet(high, low, low, low, new Random(3)), 0, 2, 0.05);
        assertThat(found.size().low()).isGreaterThan(0.5);
        assertThat(found.meanShift()).isNull();
    }

    @Test
    void theSameShiftInBothContextsIsFoundToDifferInAtMostAsManyOfTheExperimentsAsAlphaSays() {
        double[] base = {0.5, 0.3, 0.2};
        double[] moved = {0.2, 0.3, 0.5};
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < 1000; i++) {
            Interaction none = SampledInteraction.between(quartet(moved, base, moved, base, random), 0, 2, 0.05);
            found += none.size().low() > 0 ? 1 : 0;
        }
        // The upper end of Wilson's interval around 0.05 of 1000.
        assertThat(found).isLessThanOrEqualTo(65);
    }

    @Test
    void aSampleWithoutAnswersIsRefused() {
        SortedMap<Integer, Integer> some = new TreeMap<>();
        some.put(1, 3);
        assertThatThrownBy(
                        () -> SampledInteraction.between(new Quartet<>(some, some, some, new TreeMap<>()), 0, 2, 0.05))
                .hasMessageContaining("each sample needs an answer on the scale");
    }
}
