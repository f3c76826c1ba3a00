package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleSizeTest {
    @Test
    void theRuleAsksForAHundredOrTwentyAnAnswer() {
        assertThat(SampleSize.needed(2, 0.15)).isEqualTo(100);
        assertThat(SampleSize.needed(6, 0.15)).isEqualTo(120);
    }

    @Test
    void aSmallToleranceAsksForMore() {
        assertThat(SampleSize.needed(2, 0.01)).isEqualTo(1_500);
    }

    @Test
    void aLawUsesTheAnswersItGives() {
        assertThat(SampleSize.needed(Distribution.of(0, new double[] {0, 0.1, 0.1, 0.2, 0.2, 0.2, 0.2}), 0.15))
                .isEqualTo(120);
    }
}
