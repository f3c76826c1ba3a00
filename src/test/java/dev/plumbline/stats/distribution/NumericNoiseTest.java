package dev.plumbline.stats.distribution;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.GoldenCoastal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericNoiseTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#readings")
    void radiiMatchTheReference(GoldenCoastal.Reading reading) {
        assertClose(
                NumericNoise.radius(reading.seen().conditional(), NumericNoise.BF16_STEP),
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

        assertClose(NumericNoise.radius(Distribution.of(0, new double[] {share, 1 - share}), 0.125), worst, 1e-12);
        assertThat(NumericNoise.radius(Distribution.of(0, new double[] {0.5, 0.5}), 0.125))
                .isLessThan(worst);
        assertThat(NumericNoise.radius(Distribution.of(0, new double[] {0, 1, 0}), 0.125))
                .isZero();
    }

    @Test
    void onlyRoundedReadingsAddToTheFloor() {
        SeenDistribution candidate =
                GoldenCoastal.reading("coastal", "climate change").seen();
        SeenDistribution base = GoldenCoastal.reading("base", "climate change").seen();
        double ofCandidate = NumericNoise.radius(candidate.conditional(), 0.125);
        double ofBase = NumericNoise.radius(base.conditional(), 0.125);

        assertThat(NumericNoise.floor(candidate, 0.125, base, 0.125)).isEqualTo(ofCandidate + ofBase);
        assertThat(NumericNoise.floor(candidate, 0.125, base, 0)).isEqualTo(ofCandidate);
        assertThat(NumericNoise.floor(candidate, 0, base, 0.125)).isEqualTo(ofBase);
        assertThat(NumericNoise.floor(candidate, 0, base, 0)).isZero();
        assertThat(ofCandidate).isNotEqualTo(ofBase).isPositive();
    }

    /** What is returned by hosts that round logits to bfloat16 and normalise in float32: top-k logprobs of a law over ten answers. */
    private static final class Bf16Host {
        private final double[] truth;
        private final double[] logprobs;

        private Bf16Host(double[] truth, double[] logprobs) {
            this.truth = truth;
            this.logprobs = logprobs;
        }

        /** A random law whose largest logit has this size. */
        static Bf16Host of(SplittableRandom random, double largest, double spread) {
            double[] logits = new double[10];
            for (int i = 0; i < logits.length; i++) {
                logits[i] = largest - (i == 0 ? 0 : spread * random.nextDouble());
            }
            double[] rounded = DoubleStream.of(logits).map(Bf16Host::bf16).toArray();
            double norm = logSum(rounded);
            return new Bf16Host(
                    softmax(logits),
                    DoubleStream.of(rounded).map(x -> (float) (x - norm)).toArray());
        }

        private static double bf16(double logit) {
            return Float.intBitsToFloat((Float.floatToIntBits((float) logit) + 0x8000) & 0xFFFF_0000);
        }

        private static double logSum(double[] logits) {
            return Math.log(DoubleStream.of(logits).map(Math::exp).sum());
        }

        private static double[] softmax(double[] logits) {
            double norm = logSum(logits);
            return DoubleStream.of(logits).map(x -> Math.exp(x - norm)).toArray();
        }

        double error() {
            return Distances.tv(Distribution.of(0, truth), reading());
        }

        Distribution reading() {
            return Distribution.of(0, softmax(logprobs));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {12, 15, 17.2, 21, 29, 47})
    void theAllowanceCoversWhatRoundingLogitsDoesToAHostThatNormalisesInFloat32(double largestLogit) {
        SplittableRandom random = new SplittableRandom(16);
        double worst = 0;
        for (int i = 0; i < 2_000; i++) {
            Bf16Host host = Bf16Host.of(random, largestLogit, i % 2 == 0 ? 3 : 10);
            double step = NumericNoise.logitStep(List.of(host.logprobs));

            assertThat(host.error()).isLessThanOrEqualTo(NumericNoise.radius(host.reading(), step) + 1e-6);
            worst = Math.max(worst, host.error());
        }
        assertThat(worst).isGreaterThan(0.001);
    }

    @Test
    void exactLogprobsShowNoStep() {
        SplittableRandom random = new SplittableRandom(16);
        for (int k : new int[] {3, 5, 20}) {
            for (int i = 0; i < 1_000; i++) {
                double[] logprobs = random.doubles(k, -12, -0.01).toArray();

                assertThat(NumericNoise.logitStep(List.of(logprobs))).isZero();
            }
        }
    }

    @Test
    void fewMultiplesOfAQuarterMayBeOfAnEighth() {
        double[] few = {-0.3001, -0.5501, -1.3001, -2.0501};
        double[] many = {-0.3001, -0.5501, -1.3001, -2.0501, -3.0501, -4.3001, -5.5501, -5.8001, -6.3001};

        assertThat(NumericNoise.logitStep(List.of(few))).isEqualTo(0.125);
        assertThat(NumericNoise.logitStep(List.of(many))).isEqualTo(0.25);
    }

    @Test
    void aFineStepIsDoubledSinceLargerLogitsAreRoundedMore() {
        double[] logprobs = {-0.3001, -0.3626, -1.3001, -2.0501};

        assertThat(NumericNoise.logitStep(List.of(logprobs))).isEqualTo(0.125);
    }
}
