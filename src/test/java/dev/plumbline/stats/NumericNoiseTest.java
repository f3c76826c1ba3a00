package dev.plumbline.stats;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericNoiseTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#readings")
    void radiiMatchTheReference(GoldenCoastal.Reading reading) {
        assertClose(
                NumericNoise.radius(reading.seen().conditional()),
                reading.node().get("bf16_rounding_radius_tv").doubleValue(),
                1e-9);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#readings")
    void theStudysLogprobsAreOnTheLattice(GoldenCoastal.Reading reading) {
        assertThat(reading.seen().seen().values()).allMatch(p -> NumericNoise.onBf16Lattice(Math.log(p)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, -0.2197265625, -0.21972656, -23.375, -1.0728836059570312e-06, 0.0009765625})
    void bfloat16NumbersAreOnTheLattice(double logprob) {
        assertThat(NumericNoise.onBf16Lattice(logprob)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, -1.001, -0.21973, -23.4, -1e-5, Double.NaN, Double.NEGATIVE_INFINITY})
    void otherNumbersAreNot(double logprob) {
        assertThat(NumericNoise.onBf16Lattice(logprob)).isFalse();
    }

    @Test
    void theRadiusIsLargestForATossUpAndNoneForCertainty() {
        double worst = Math.tanh(0.0625 / 2);
        // The set that loses most has probability 1/(1 + e^h), near a half but not at it.
        double share = 1 / (1 + Math.exp(0.0625));

        assertClose(NumericNoise.radius(Distribution.of(0, new double[] {share, 1 - share})), worst, 1e-12);
        assertThat(NumericNoise.radius(Distribution.of(0, new double[] {0.5, 0.5})))
                .isLessThan(worst);
        assertThat(NumericNoise.radius(Distribution.of(0, new double[] {0, 1, 0})))
                .isZero();
    }

    @Test
    void onlyReadingsOnTheLatticeAddToTheFloor() {
        SeenDistribution candidate =
                GoldenCoastal.reading("coastal", "climate change").seen();
        SeenDistribution base = GoldenCoastal.reading("base", "climate change").seen();
        double ofCandidate = NumericNoise.radius(candidate.conditional());
        double ofBase = NumericNoise.radius(base.conditional());

        assertThat(NumericNoise.floor(candidate, true, base, true)).isEqualTo(ofCandidate + ofBase);
        assertThat(NumericNoise.floor(candidate, true, base, false)).isEqualTo(ofCandidate);
        assertThat(NumericNoise.floor(candidate, false, base, true)).isEqualTo(ofBase);
        assertThat(NumericNoise.floor(candidate, false, base, false)).isZero();
        assertThat(ofCandidate).isNotEqualTo(ofBase).isPositive();
    }
}
