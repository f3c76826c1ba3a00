package dev.plumbline.stats.distribution;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DistancesTest {
    private static final Distribution ONE = Distribution.of(1, new double[] {1, 0, 0, 0});
    private static final Distribution FOUR = Distribution.of(1, new double[] {0, 0, 0, 1});

    @Test
    void distinctAnswersAreAsFarApartAsCanBe() {
        assertThat(Distances.tv(ONE, FOUR)).isEqualTo(1);
        assertThat(Distances.jsd(ONE, FOUR)).isEqualTo(1);
        assertThat(Distances.hellinger(ONE, FOUR)).isEqualTo(1);
        assertThat(Distances.w1(ONE, FOUR)).isEqualTo(3);
    }

    @Test
    void roundingMakesNoDistanceLargerThanOne() {
        double[] thirds = {0.1, 0.2, 0.7, 0, 0, 0};
        double[] others = {0, 0, 0, 0.3, 0.6, 0.1};
        for (double scale = 1; scale < 3; scale += 0.01) {
            Distribution p = scaled(thirds, scale);
            Distribution q = scaled(others, scale);
            assertThat(Distances.tv(p, q)).isBetween(1 - 1e-12, 1.0);
            assertThat(Distances.jsd(p, q)).isBetween(1 - 1e-12, 1.0);
            assertThat(Distances.hellinger(p, q)).isBetween(1 - 1e-12, 1.0);
        }
    }

    /** The same distribution with weights that round another way. */
    private static Distribution scaled(double[] weights, double scale) {
        double[] all = java.util.Arrays.stream(weights).map(w -> w * scale).toArray();
        double sum = java.util.Arrays.stream(all).sum();
        return Distribution.of(0, java.util.Arrays.stream(all).map(w -> w / sum).toArray());
    }

    @Test
    void onlyW1KnowsTheOrderOfAnswers() {
        Distribution two = Distribution.of(1, new double[] {0, 1, 0, 0});

        assertThat(Distances.w1(ONE, two)).isEqualTo(1);
        assertThat(Distances.tv(ONE, two)).isEqualTo(Distances.tv(ONE, FOUR));
    }

    @Test
    void differencesNearZeroDoNotCancelAway() {
        Distribution p = Distribution.of(0, new double[] {0.5, 0.5});
        Distribution q = Distribution.of(0, new double[] {0.5 + 1e-10, 0.5 - 1e-10});

        // Near equality Hell^2 = sum (difference)^2 / (8p).
        assertClose(Distances.hellinger(p, q) / (1e-10 / Math.sqrt(2)), 1, 1e-5);
        assertThat(Distances.jsd(p, q)).isBetween(0.0, 1e-15);
    }

    @Test
    void twoScalesAreNotCompared() {
        Distribution other = Distribution.of(0, new double[] {1, 0, 0, 0});

        assertThatThrownBy(() -> Distances.tv(ONE, other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Distances.w1(ONE, other)).isInstanceOf(IllegalArgumentException.class);
    }
}
