package dev.plumbline.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.distribution.Interaction.Quartet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InteractionTest {
    private static SeenDistribution whole(double... shares) {
        TreeMap<Integer, Double> seen = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            seen.put(i, shares[i]);
        }
        return SeenDistribution.of(0, shares.length - 1, seen, 0, 0);
    }

    @Test
    void equalShiftsHaveNoInteraction() {
        Interaction none = Interaction.between(
                new Quartet<>(whole(0.5, 0.5, 0), whole(0.6, 0.4, 0), whole(0.1, 0.4, 0.5), whole(0.2, 0.3, 0.5)));
        assertThat(none.size().value()).isCloseTo(0, within(1e-12));
        assertThat(none.size().high()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aWholeDistributionThatMovesInOneContextAloneHasSizeOne() {
        Interaction flipped =
                Interaction.between(new Quartet<>(whole(0, 0, 1), whole(1, 0, 0), whole(1, 0, 0), whole(1, 0, 0)));
        assertThat(flipped.size()).isEqualTo(new Bounded(1, 1, 1));
        assertThat(Objects.requireNonNull(flipped.meanShift()).value()).isEqualTo(2);
    }

    @Test
    void oppositeMovesInTwoContextsHaveSizeTwo() {
        Interaction opposite = Interaction.between(new Quartet<>(whole(0, 1), whole(1, 0), whole(1, 0), whole(0, 1)));
        assertThat(opposite.size().value()).isEqualTo(2);
    }

    @Test
    void theTrueInteractionLiesInsideTheBoundsOfReadingsCutAtTheTopAnswers() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<double[]> laws = new ArrayList<>();
            List<SeenDistribution> read = new ArrayList<>();
            for (int model = 0; model < 4; model++) {
                double[] law = random.doubles(6).map(x -> Math.pow(x, 4)).toArray();
                double sum = Arrays.stream(law).sum();
                double[] shares = Arrays.stream(law).map(x -> x / sum).toArray();
                laws.add(shares);
                read.add(cut(shares, 3));
            }
            Interaction truth = Interaction.between(
                    new Quartet<>(whole(laws.get(0)), whole(laws.get(1)), whole(laws.get(2)), whole(laws.get(3))));
            Interaction bounds = Interaction.between(new Quartet<>(read.get(0), read.get(1), read.get(2), read.get(3)));
            assertThat(truth.size().value())
                    .isBetween(bounds.size().low() - 1e-12, bounds.size().high() + 1e-12);
            Bounded mean = Objects.requireNonNull(bounds.meanShift());
            assertThat(Objects.requireNonNull(truth.meanShift()).value())
                    .isBetween(mean.low() - 1e-12, mean.high() + 1e-12);
        }
    }

    private static SeenDistribution cut(double[] shares, int top) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        order.sort((a, b) -> Double.compare(shares[b], shares[a]));
        TreeMap<Integer, Double> seen = new TreeMap<>();
        order.subList(0, top).forEach(answer -> seen.put(answer, shares[answer]));
        return SeenDistribution.of(
                0,
                5,
                seen,
                0,
                Collections.min(seen.entrySet(), Map.Entry.comparingByValue()).getValue());
    }
}
