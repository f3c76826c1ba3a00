package dev.plumbline.stats.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedSpreadTest {
    /** By hand: mean 0.3; squares 0.04 + 0.01 + 0.09 = 0.14; variance 0.14 / 2 = 0.07. */
    @Test
    void theVarianceIsTheUnbiasedOne() {
        SeedSpread spread = SeedSpread.of(List.of(0.1, 0.2, 0.6));
        assertThat(spread.mean()).isCloseTo(0.3, within(1e-15));
        assertThat(spread.variance()).isCloseTo(0.07, within(1e-15));
        assertThat(spread.least()).isEqualTo(0.1);
        assertThat(spread.most()).isEqualTo(0.6);
    }

    @Test
    void equalSeedsHaveNoSpread() {
        assertThat(SeedSpread.of(List.of(-1.5, -1.5)).variance()).isZero();
    }

    @Test
    void oneSeedAndNoNumberAreRefused() {
        assertThatThrownBy(() -> SeedSpread.of(List.of(0.1))).hasMessageContaining("at least 2 seeds (was 1)");
        assertThatThrownBy(() -> SeedSpread.of(List.of(0.1, Double.NaN))).hasMessageContaining("finite (was NaN)");
    }
}
