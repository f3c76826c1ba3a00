package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledPowerTest {
    private static final double DELTA = 0.15;
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

    /** The rule itself on drawn answers, at the shift that is said to have power 0.8. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"two, 200, 2000", "five, 200, 2000", "five, 400, 2000", "five, 200, 200"})
    void theRuleHasThePowerThatIsSaid(String shape, int samples, int baseSamples) {
        double[] law = shape.equals("two") ? new double[] {0, 0, 0, 0, 0.62, 0.38, 0, 0, 0, 0} : FIVE;
        SampledPower power = power(law, samples, baseSamples);
        int split = 5;
        double lower = 0;
        double upper = 0;
        for (int i = 0; i < 10; i++) {
            lower += i < split ? law[i] : 0;
            upper += i < split ? 0 : law[i];
        }
        double[] moved = law.clone();
        for (int i = 0; i < 10; i++) {
            moved[i] += power.drifted() * (i < split ? -law[i] / lower : law[i] / upper);
        }
        var random = Generator.of(SeedOf.test("power", shape + samples + baseSamples));
        int drifted = 0;
        for (int i = 0; i < 400; i++) {
            SampledShift shift = SampledShift.between(
                    counts(moved, samples, random), counts(law, baseSamples, random), Tails.of(0.05, 9, 1), 1, i);
            drifted += shift.tv().low() > DELTA ? 1 : 0;
        }
        assertThat(drifted / 400.0).isCloseTo(0.8, within(0.1));
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
