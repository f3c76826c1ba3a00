package dev.plumbline.stats;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleSizeTest {
    static Stream<JsonNode> scenarios() {
        return GoldenCoastal.stream(GoldenCoastal.at("power"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void matchesTheReference(JsonNode scenario) {
        double[] base = GoldenCoastal.doubles(scenario.get("base"));
        double[] alternative = GoldenCoastal.doubles(scenario.get("alt"));
        Distribution p = Distribution.of(0, base);
        Distribution q = Distribution.of(0, alternative);

        assertThat(SampleSize.eachGroup(p, q, 0.05, 0.8))
                .isEqualTo(scenario.get("chi2_n_per_arm_a05").intValue());
        assertThat(SampleSize.eachGroup(p, q, 0.05 / 9, 0.8))
                .isEqualTo(scenario.get("chi2_n_per_arm_bonf9").intValue());
        assertThat(SampleSize.baseKnown(p, q, 0.05, 0.8))
                .isEqualTo(scenario.get("base_known_one_sample_n").intValue());
        assertThat(SampleSize.eachGroup(base[0], alternative[0], 0.05, 0.8))
                .isEqualTo(scenario.get("mode_2prop_n_a05").intValue());
    }

    /** More rows of the table in statistics.md 2.4, the even split. */
    @ParameterizedTest
    @CsvSource({"0.4, 389, 647, 195, 388", "0.3, 95, 157, 48, 93"})
    void theEvenSplitIsThatOfTheTable(double share, int n, int bonferroni, int known, int shares) {
        Distribution even = Distribution.of(0, new double[] {0.5, 0.5});
        Distribution moved = Distribution.of(0, new double[] {share, 1 - share});

        assertThat(SampleSize.eachGroup(even, moved, 0.05, 0.8)).isEqualTo(n);
        assertThat(SampleSize.eachGroup(even, moved, 0.05 / 9, 0.8)).isEqualTo(bonferroni);
        assertThat(SampleSize.baseKnown(even, moved, 0.05, 0.8)).isEqualTo(known);
        assertThat(SampleSize.eachGroup(0.5, share, 0.05, 0.8)).isEqualTo(shares);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void noShiftOfTheDetectableSizeNeedsMoreSamples(JsonNode scenario) {
        Distribution p = Distribution.of(0, GoldenCoastal.doubles(scenario.get("base")));
        Distribution q = Distribution.of(0, GoldenCoastal.doubles(scenario.get("alt")));
        int n = SampleSize.eachGroup(p, q, 0.05, 0.8);

        assertThat(SampleSize.detectableTv(n, 2, 0.05, 0.8)).isGreaterThan(Distances.tv(p, q) * 0.99);
    }

    @Test
    void theWorstCaseIsReachedByAnEvenSplitMovedBothWays() {
        // p + q is even only where base and candidate lie on both sides of the middle: .55/.45 against .45/.55.
        Distribution p = Distribution.of(0, new double[] {0.55, 0.45});
        Distribution q = Distribution.of(0, new double[] {0.45, 0.55});
        int n = SampleSize.eachGroup(p, q, 0.05, 0.8);

        assertClose(SampleSize.detectableTv(n, 2, 0.05, 0.8), 0.1, 1e-3);
        assertThat(SampleSize.detectableTv(n, 5, 0.05, 0.8)).isGreaterThan(0.1);
    }

    @Test
    void theTextbookNoncentralityFindsEightyPercent() {
        // (1.959964 + 0.841621)^2, but for the 5e-7 of power that the other tail has.
        assertClose(NoncentralChiSquare.needed(1, 0.05, 0.8), 7.848861, 1e-5);
        assertClose(NoncentralChiSquare.survival(3.841459, 1, 0), 0.05, 1e-6);
        assertClose(NoncentralChiSquare.survival(1000, 9, 1000), 0.553, 0.01);
    }

    @Test
    void theRuleAsksForAHundredOrTwentyAnAnswer() {
        assertThat(SampleSize.needed(2, 0.15)).isEqualTo(100);
        assertThat(SampleSize.needed(6, 0.15)).isEqualTo(120);
    }

    @Test
    void noShiftIsNeverFound() {
        Distribution even = Distribution.of(0, new double[] {0.5, 0.5});

        assertThatThrownBy(() -> SampleSize.eachGroup(even, even, 0.05, 0.8))
                .hasMessage("no number of samples tells a distribution from itself");
        assertThatThrownBy(() -> SampleSize.eachGroup(0.1, 0.2, 0.05, 0.05))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleSize.detectableTv(0, 2, 0.05, 0.8)).isInstanceOf(IllegalArgumentException.class);
    }
}
