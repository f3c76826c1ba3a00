package dev.plumbline.stats.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.Multinomial;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.SeedOf;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledPowerTest {
    private static final double DELTA = 0.15;
    private static final int EXPERIMENTS = 200;
    private static final double[] FIVE = {0, 0, 0.15, 0.2, 0.3, 0.2, 0.15, 0, 0, 0};

    private static SampledPower power(double[] law, int samples, int baseSamples) {
        return SampledPower.of(Distribution.of(0, law), samples, baseSamples, Tails.of(0.05, 9, 1), DELTA);
    }

    @Test
    void moreSamplesFindSmallerShiftsAndLeaveLargerOnesWithin() {
        SampledPower few = power(FIVE, 200, 2_000);
        SampledPower many = power(FIVE, 800, 2_000);
        assertThat(many.drifted()).isLessThan(few.drifted()).isGreaterThan(DELTA);
        assertThat(many.within()).isGreaterThan(few.within()).isLessThan(DELTA);
        assertThat(power(FIVE, 200, 200).drifted()).isGreaterThan(few.drifted());
    }

    @Test
    void tooFewSamplesFindNothing() {
        SampledPower power = power(FIVE, 5, 5);
        assertThat(power.drifted()).isNaN();
        assertThat(power.within()).isNaN();
    }

    private static final double[] TEN = {0.02, 0.04, 0.08, 0.14, 0.22, 0.22, 0.14, 0.08, 0.04, 0.02};
    private static final double[] TWO = {0, 0, 0, 0, 0.62, 0.38, 0, 0, 0, 0};

    /** The rule itself on drawn answers, at the shifts that are said to have power 0.8. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"two, 200, 2000", "five, 200, 2000", "five, 400, 2000", "five, 200, 200", "ten, 400, 2000"})
    void theRuleHasThePowerThatIsSaid(String shape, int samples, int baseSamples) {
        double[] law = shape.equals("two") ? TWO : shape.equals("five") ? FIVE : TEN;
        SampledPower power = power(law, samples, baseSamples);
        var random = Generator.of(SeedOf.test("power", shape + samples + baseSamples));
        int drifted = 0;
        int within = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            drifted +=
                    shift(law, power.drifted(), samples, baseSamples, i, random).low() > DELTA ? 1 : 0;
            within += Double.isNaN(power.within())
                            || shift(law, power.within(), samples, baseSamples, i, random)
                                            .high()
                                    <= DELTA
                    ? 1
                    : 0;
        }
        assertThat(drifted / (double) EXPERIMENTS).isBetween(0.7, 0.95);
        assertThat(within / (double) EXPERIMENTS).isBetween(0.7, 1.0);
    }

    @Test
    void adviceIsWhereAnUnchangedModelIsWithin() {
        Tails tails = Tails.of(0.05, 9, 4);
        int enough = SampledPower.enough(Distribution.of(0, TEN), 2_000, tails, DELTA)
                .orElseThrow();
        assertThat(SampledPower.of(Distribution.of(0, TEN), enough, 2_000, tails, DELTA)
                        .within())
                .isNotNaN();
        assertThat(SampledPower.of(Distribution.of(0, TEN), enough - 50, 2_000, tails, DELTA)
                        .within())
                .isNaN();
        assertThat(SampledPower.enough(Distribution.of(0, TEN), 2_000, tails, 0.001))
                .isEmpty();
    }

    private static Estimate shift(
            double[] law,
            double tv,
            int samples,
            int baseSamples,
            int seed,
            org.apache.commons.rng.UniformRandomProvider random) {
        int split = 5;
        double lower = Arrays.stream(law, 0, split).sum();
        double upper = Arrays.stream(law, split, law.length).sum();
        double[] moved = law.clone();
        for (int i = 0; i < law.length; i++) {
            moved[i] += tv * (i < split ? -law[i] / lower : law[i] / upper);
        }
        return SampledShift.between(
                        counts(moved, samples, random), counts(law, baseSamples, random), Tails.of(0.05, 9, 1), 1, seed)
                .tv();
    }

    private static int[] counts(double[] law, int n, org.apache.commons.rng.UniformRandomProvider random) {
        int[] counts = new int[law.length];
        double[] shares = Multinomial.shares(law, n, random);
        for (int k = 0; k < law.length; k++) {
            counts[k] = (int) Math.round(n * shares[k]);
        }
        return counts;
    }
}
