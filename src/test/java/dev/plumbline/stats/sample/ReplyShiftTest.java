package dev.plumbline.stats.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReplyShiftTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    private static SeenDistribution seen(Map<Integer, Double> answers, double off, double cut) {
        return SeenDistribution.of(0, 2, new TreeMap<>(answers), off, cut);
    }

    @Test
    void wholeReadingsHaveAnExactShift() {
        ReplyShift shift = ReplyShift.between(
                seen(Map.of(0, 0.25, 1, 0.25), 0.5, 0), seen(Map.of(0, 0.5, 1, 0.25, 2, 0.25), 0, 0));
        assertThat(shift.tv()).isEqualTo(new Bounded(0.5, 0.5, 0.5));
        assertThat(shift.onScale()).isEqualTo(new Bounded(0.5, 0.5, 0.5));
        assertThat(shift.mass()).isEqualTo(0.5);
        assertThat(shift.baseMass()).isEqualTo(1);
    }

    @Test
    void roundingAboveOneNeverGivesMoreThanOne() {
        ReplyShift shift = ReplyShift.between(seen(Map.of(0, 1.01), 0, 0), seen(Map.of(2, 1.0), 0, 0));
        assertThat(shift.tv().high()).isEqualTo(1);
        assertThat(shift.tv().low()).isEqualTo(1, EXACT);
    }

    @Test
    void theTruthLiesInsideTheBoundsHoweverTheReadingWasCut() {
        Random random = new Random(14);
        for (int i = 0; i < 2_000; i++) {
            double[] p = law(random);
            double[] b = law(random);
            double truth = 0;
            for (int answer = 0; answer < 3; answer++) {
                truth += Math.abs(p[answer] - b[answer]) / 2;
            }
            truth += Math.abs(p[3] + p[4] - b[3] - b[4]) / 2;
            ReplyShift shift = ReplyShift.between(cut(p, 1 + random.nextInt(5)), cut(b, 1 + random.nextInt(5)));
            assertThat(truth).isBetween(shift.tv().low() - 1e-12, shift.tv().high() + 1e-12);
            double moved = Math.abs(p[3] + p[4] - b[3] - b[4]);
            assertThat(moved)
                    .isBetween(shift.onScale().low() - 1e-12, shift.onScale().high() + 1e-12);
        }
    }

    /** Three answers and two tokens off the scale. */
    private static double[] law(Random random) {
        double[] law = random.doubles(5)
                .map(x -> -Math.log(x) * (random.nextBoolean() ? 1 : 0.05))
                .toArray();
        double sum = 0;
        for (double p : law) {
            sum += p;
        }
        for (int cell = 0; cell < law.length; cell++) {
            law[cell] /= sum;
        }
        return law;
    }

    private static SeenDistribution cut(double[] law, int k) {
        double least = java.util.Arrays.stream(law).sorted().toArray()[law.length - k];
        TreeMap<Integer, Double> seen = new TreeMap<>();
        double off = 0;
        for (int cell = 0; cell < law.length; cell++) {
            if (law[cell] >= least && cell < 3) {
                seen.put(cell, law[cell]);
            } else if (law[cell] >= least) {
                off += law[cell];
            }
        }
        return SeenDistribution.of(0, 2, seen, off, least);
    }
}
