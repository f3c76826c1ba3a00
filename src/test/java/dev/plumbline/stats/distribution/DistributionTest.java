package dev.plumbline.stats.distribution;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.GoldenCoastal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#readings")
    void meanEntropyAndModesMatchTheReference(GoldenCoastal.Reading reading) {
        Distribution conditional = reading.seen().conditional();

        assertClose(conditional.mean(), reading.node().get("mean").doubleValue(), 1e-12);
        assertClose(
                conditional.entropyBits(), reading.node().get("entropy_bits").doubleValue(), 1e-12);
        assertThat(conditional.modes())
                .isEqualTo(GoldenCoastal.integers(reading.node().get("modes_exact_tie")));
        assertThat(conditional.modes(NumericNoise.BF16_STEP))
                .containsExactlyInAnyOrderElementsOf(
                        GoldenCoastal.integers(reading.node().get("modes_within_one_logit_ulp")));
    }

    @Test
    void answersNeedNotStartAtZero() {
        Distribution d = Distribution.of(3, new double[] {0.25, 0.75});

        assertThat(d.min()).isEqualTo(3);
        assertThat(d.max()).isEqualTo(4);
        assertThat(d.p(4)).isEqualTo(0.75);
        assertThat(d.mean()).isEqualTo(3.75);
        assertThatThrownBy(() -> d.p(2)).hasMessage("the scale is 3..4 (was 2)");
        assertThatThrownBy(() -> d.p(5)).hasMessage("the scale is 3..4 (was 5)");
    }

    @Test
    void entropyIsZeroForOneAnswerAndTwoBitsForFourAlike() {
        assertThat(Distribution.of(0, new double[] {0, 1, 0}).entropyBits()).isZero();
        assertClose(Distribution.of(0, new double[] {0.25, 0.25, 0.25, 0.25}).entropyBits(), 2, 1e-15);
    }

    @Test
    void aTieIsEqualToABillionth() {
        assertThat(Distribution.of(0, new double[] {0.5, 0.5 - 1e-10, 1e-10}).modes())
                .containsExactly(0, 1);
        assertThat(Distribution.of(0, new double[] {0.5, 0.5 - 1e-8, 1e-8}).modes())
                .containsExactly(0);
    }

    static Stream<double[]> noDistributions() {
        return Stream.of(
                new double[] {},
                new double[] {0.5, 0.6},
                new double[] {0.5, 0.5 - 2e-9},
                new double[] {1.5, -0.5},
                new double[] {Double.NaN, 1},
                new double[] {Double.POSITIVE_INFINITY});
    }

    @ParameterizedTest
    @MethodSource("noDistributions")
    void whatIsNoDistributionIsRefused(double[] probabilities) {
        assertThatThrownBy(() -> Distribution.of(0, probabilities)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAValueAndCannotBeChanged() {
        double[] handed = {0.25, 0.75};
        Distribution d = Distribution.of(0, handed);
        handed[0] = 1;
        d.toArray()[0] = 1;

        assertThat(d)
                .isEqualTo(Distribution.of(0, new double[] {0.25, 0.75}))
                .hasSameHashCodeAs(Distribution.of(0, new double[] {0.25, 0.75}))
                .isNotEqualTo(Distribution.of(1, new double[] {0.25, 0.75}))
                .isNotEqualTo(Distribution.of(0, new double[] {0.75, 0.25}));
    }
}
