package dev.plumbline.claim;

import static dev.plumbline.claim.WrittenResults.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftClaimsTest {
    private static ClaimFinding find(
            String measure, double value, double low, double high, String metric, String direction, double least) {
        return new WrittenResults()
                .moved("tea", "one", measure, value, low, high)
                .find(
                        "shift",
                        "models",
                        List.of("one"),
                        "questions",
                        List.of("tea"),
                        "metric",
                        metric,
                        "direction",
                        direction,
                        "least",
                        least);
    }

    @ParameterizedTest
    @CsvSource({"mean, meanShift", "entropy, entropyShift", "tv, tv", "w1, w1"})
    void aMetricIsTheMeasureOfThatNameInTheShifts(String metric, String measure) {
        assertThat(number(find(measure, 0.5, 0.4, 0.6, metric, "up", 0.1), "value"))
                .isEqualTo(0.5);
        assertThat(find("other", 0.5, 0.4, 0.6, metric, "up", 0.1).detail())
                .isEqualTo("these results have no shift of tea by one");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -2, -0.5, up, -1, -2, -0.5",
        "-1, -2, -0.5, down, 1, 0.5, 2",
        "-1, -2, -0.5, either, 1, 0.5, 2",
        "1, 0.5, 2, either, 1, 0.5, 2",
        // A range that holds 0 may be no shift at all, and its far end is the most there can be.
        "0.25, -0.75, 0.5, either, 0.25, 0, 0.75",
        "0.25, 0, 0.5, either, 0.25, 0, 0.5",
        "-0.25, -0.5, 0, either, 0.25, 0, 0.5",
        // A corrected interval beside its own value is widened to hold it.
        "0.5, 0.6, 0.7, up, 0.5, 0.5, 0.7",
        "0.5, 0.2, 0.4, up, 0.5, 0.2, 0.5"
    })
    void aShiftIsTurnedTheWayThatIsClaimed(
            double value,
            double low,
            double high,
            String direction,
            double turned,
            double turnedLow,
            double turnedHigh) {
        ClaimFinding finding = find("meanShift", value, low, high, "mean", direction, 0.1);
        assertThat(number(finding, "value")).isEqualTo(turned);
        assertThat(number(finding, "low")).isEqualTo(turnedLow);
        assertThat(number(finding, "high")).isEqualTo(turnedHigh);
    }

    @Test
    void theThresholdDecides() {
        assertThat(find("meanShift", 1, 0.5, 2, "mean", "up", 0.5).answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(find("meanShift", 1, 0.5, 2, "mean", "up", 0.6).answer()).isEqualTo(ClaimAnswer.NOT_IDENTIFIED);
        assertThat(find("meanShift", 1, 0.5, 2, "mean", "up", 2.1).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void withoutAThresholdAnyShiftCountsAndNoneDoesNot() {
        WrittenResults results = new WrittenResults()
                .moved("tea", "one", "meanShift", 0.001, 0.0001, 0.01)
                .moved("coffee", "one", "meanShift", 0, 0, 0.5);
        assertThat(results.find(
                                "shift",
                                "models",
                                List.of("one"),
                                "questions",
                                List.of("tea", "coffee"),
                                "metric",
                                "mean",
                                "direction",
                                "up")
                        .detail())
                .isEqualTo("1/2 by the readings, 1 to 2 given what is unseen; 2 needed");
    }

    @Test
    void aShiftThatIsNotThereIsNamed() {
        ClaimFinding finding = new WrittenResults()
                .moved("tea", "one", "tv", 0.5, 0.4, 0.6)
                .find(
                        "shift",
                        "models",
                        List.of("two"),
                        "questions",
                        List.of("tea"),
                        "metric",
                        "tv",
                        "direction",
                        "up");
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_CHECKABLE_HERE);
        assertThat(finding.detail()).isEqualTo("these results have no shifts of tea by two");
    }
}
