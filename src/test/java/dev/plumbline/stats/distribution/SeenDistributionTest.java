package dev.plumbline.stats.distribution;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeenDistributionTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#readings")
    void massesMatchTheReference(GoldenCoastal.Reading reading) {
        SeenDistribution seen = reading.seen();

        assertClose(seen.mass(), reading.node().get("mass").doubleValue(), 1e-15);
        assertClose(seen.unseenMass(), reading.node().get("unseen_mass").doubleValue(), 1e-15);
        assertThat(seen.unseen().boxed().toList())
                .isEqualTo(GoldenCoastal.integers(reading.node().get("unseen_digits")));
        assertClose(
                seen.most(10 - seen.seen().size()),
                reading.node().get("max_mass_on_unseen_digits").doubleValue(),
                1e-15);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void boxesMatchTheReference(GoldenCoastal.Cell cell) {
        JsonNode closedForms = cell.node().get("closed_form_bounds");

        for (int answer = 0; answer <= 9; answer++) {
            assertClose(cell.candidate().box(answer), pair(closedForms.get("digit_boxes"), answer), 1e-12);
        }
        for (int answer = 0; answer <= 8; answer++) {
            assertClose(cell.candidate().cdfBox(answer), pair(closedForms.get("cdf_boxes"), answer), 1e-12);
        }
        assertThat(cell.candidate().cdfBox(9)).isEqualTo(new Interval(1, 1));
    }

    private static Interval pair(JsonNode boxes, int i) {
        return new Interval(
                boxes.get("lo").get(i).doubleValue(), boxes.get("hi").get(i).doubleValue());
    }

    @Test
    void tokensOffTheScaleAreNotUnseen() {
        SeenDistribution seen = SeenDistribution.of(1, 3, answers(Map.of(1, 0.5, 2, 0.25)), 0.125, 0.0625);

        assertThat(seen.mass()).isEqualTo(0.75);
        assertThat(seen.nonScaleMass()).isEqualTo(0.125);
        assertThat(seen.unseenMass()).isEqualTo(0.125);
        assertThat(seen.cut()).isEqualTo(0.0625);
        assertThat(seen.conditional()).isEqualTo(Distribution.of(1, new double[] {2 / 3.0, 1 / 3.0, 0}));
        // Answer 3 can have the cut, 0.0625, although 0.125 is unseen.
        assertThat(seen.box(3)).isEqualTo(new Interval(0, 0.0625 / 0.8125));
        assertThat(seen.box(1)).isEqualTo(new Interval(0.5 / 0.8125, 0.5 / 0.75));
    }

    @Test
    void aSumAboveOneIsKeptAndLeavesNothingUnseen() {
        SeenDistribution seen = SeenDistribution.of(0, 9, answers(Map.of(4, 0.5, 5, 0.5078125)), 0.0078125, 0.01);

        assertThat(seen.mass()).isEqualTo(1.0078125);
        assertThat(seen.unseenMass()).isZero();
        assertThat(seen.box(5)).isEqualTo(new Interval(0.5078125 / 1.0078125, 0.5078125 / 1.0078125));
        assertThat(seen.box(6)).isEqualTo(new Interval(0, 0));
    }

    @Test
    void undecidedProbabilityMayBelongToEachOfItsAnswersOrToNone() {
        SeenDistribution seen = SeenDistribution.of(
                0, 10, answers(Map.of(7, 0.4, 8, 0.3)), 0, 0.3, 0.3, List.of(new OpenMass(0.3, 0.3, List.of("1"))));

        assertThat(seen.box(10)).isEqualTo(new Interval(0, 0.3));
        assertThat(seen.box(1)).isEqualTo(new Interval(0, 0.3));
        assertThat(seen.box(2)).isEqualTo(new Interval(0, 0));
        assertClose(seen.box(7), new Interval(0.4, 0.4 / 0.7), 1e-12);
        assertThat(seen.mean().low()).isCloseTo((0.4 * 7 + 0.3 * 8 + 0.3) / 1, within(1e-12));
        assertThat(seen.mean().high()).isCloseTo((0.4 * 7 + 0.3 * 8 + 3) / 1, within(1e-12));
        Shift shift = Shift.between(seen, 0, seen, 0);
        assertThat(shift.tv().low()).isZero();
        assertThat(shift.tv().high()).isCloseTo(0.3, within(1e-12));
        assertThat(seen.onScale()).isEqualTo(new Interval(0.7, 1));
    }

    @Test
    void whatWasHandedInMayChangeAfterwards() {
        SortedMap<Integer, Double> handed = answers(Map.of(1, 0.5));
        SeenDistribution seen = SeenDistribution.of(0, 9, handed, 0, 0.5);
        handed.put(2, 0.5);

        assertThat(seen.seen()).containsExactly(Map.entry(1, 0.5));
        assertThatThrownBy(() -> seen.seen().put(2, 0.5)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void seenAnswersAscendWhateverTheOrderHandedIn() {
        SortedMap<Integer, Double> descending = new TreeMap<>(Comparator.<Integer>reverseOrder());
        descending.putAll(Map.of(1, 0.25, 2, 0.5));

        assertThat(SeenDistribution.of(0, 9, descending, 0, 0.25).seen())
                .containsExactly(Map.entry(1, 0.25), Map.entry(2, 0.5));
    }

    @Test
    void equalReadingsAreEqual() {
        SeenDistribution one = SeenDistribution.of(0, 9, answers(Map.of(1, 0.5)), 0.25, 0.25);

        assertThat(one)
                .isEqualTo(SeenDistribution.of(0, 9, answers(Map.of(1, 0.5)), 0.25, 0.25))
                .hasSameHashCodeAs(SeenDistribution.of(0, 9, answers(Map.of(1, 0.5)), 0.25, 0.25))
                .isNotEqualTo(SeenDistribution.of(0, 8, answers(Map.of(1, 0.5)), 0.25, 0.25))
                .isNotEqualTo(SeenDistribution.of(1, 9, answers(Map.of(1, 0.5)), 0.25, 0.25))
                .isNotEqualTo(SeenDistribution.of(0, 9, answers(Map.of(2, 0.5)), 0.25, 0.25))
                .isNotEqualTo(SeenDistribution.of(0, 9, answers(Map.of(1, 0.5)), 0.125, 0.25))
                .isNotEqualTo(SeenDistribution.of(0, 9, answers(Map.of(1, 0.5)), 0.25, 0.125));
    }

    @Test
    void aReadingWithoutAnyAnswerHasNoConditionalDistribution() {
        SeenDistribution off = SeenDistribution.of(0, 9, new TreeMap<>(), 0.5, 0.01);
        assertThat(off.isOnScale()).isFalse();
        assertThat(off.onScale()).isEqualTo(new Interval(0, 0.1));
        assertThatThrownBy(off::conditional)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no answer of the scale was seen");
    }

    @ParameterizedTest
    @CsvSource({
        "1, -0.01, 0, 0.1, probability of answer 1",
        "1, 1.03, 0, 0.1, probability of answer 1",
        "1, NaN, 0, 0.1, probability of answer 1",
        "1, 0.9, 0.13, 0.1, sum of all seen",
        "1, 0.9, -0.1, 0.1, off the scale",
        "1, 0.9, NaN, 0.1, off the scale",
        "1, 0.9, 0, -0.1, the cut",
        "1, 0.9, 0, NaN, the cut",
        "10, 0.9, 0, 0.1, the scale is 0..9 (was 10)",
        "-1, 0.9, 0, 0.1, the scale is 0..9 (was -1)",
    })
    void impossibleNumbersAreRefused(int answer, double p, double nonScaleMass, double cut, String reported) {
        assertThatThrownBy(() -> SeenDistribution.of(0, 9, answers(Map.of(answer, p)), nonScaleMass, cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reported);
    }

    @Test
    void boxesExistOnTheScaleOnly() {
        SeenDistribution seen = SeenDistribution.of(0, 9, answers(Map.of(1, 0.5)), 0, 0.1);

        assertThatThrownBy(() -> seen.box(10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seen.cdfBox(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SortedMap<Integer, Double> answers(Map<Integer, Double> seen) {
        return new TreeMap<>(seen);
    }
}
