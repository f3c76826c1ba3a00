package dev.plumbline.stats.sample;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TailsTest {
    @Test
    void theLowerLimitSharesAlphaAmongQuestionsAndLooks() {
        assertClose(Tails.of(0.05, 1, 1).low(), 0.0225, 1e-15);
        assertClose(Tails.of(0.05, 9, 4).low(), 0.0225 / 36, 1e-15);
    }

    @Test
    void theUpperLimitDoesNotDependOnTheFamily() {
        assertClose(Tails.of(0.05, 9, 1).high(), 0.02, 1e-15);
        assertThat(Tails.of(0.05, 1, 4).high()).isEqualTo(Tails.of(0.05, 500, 4).high());
        assertClose(Tails.of(0.05, 1, 4).high(), 0.01, 1e-15);
    }

    @Test
    void noErrorRateIsRefused() {
        assertThatThrownBy(() -> new Tails(0, 0.02)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tails(0.02, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
