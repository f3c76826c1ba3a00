package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeasuredNoiseTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");

    private final Suite suite = Suites.small();
    private final Question question = suite.question("tea");

    private static Outcome<Rating> answersFive(double p) {
        return new Outcome.Measured<>(new Rating(
                SeenDistribution.of(0, 9, new TreeMap<>(Map.of(5, p, 6, 1 - p)), 0, 0),
                RatingMethod.LOGPROBS,
                0,
                5,
                List.of(),
                new TreeMap<>(),
                0));
    }

    private RatingVerdict verdict(MeasuredNoise noise) {
        return new Gate(suite, Baseline.none(), "local", LocalDate.EPOCH)
                .with(noise)
                .assess(question, BASE, answersFive(0.8), TUNED, answersFive(0.7))
                .verdict();
    }

    @Test
    void theLargestDifferenceOfTwoReadingsIsTheNoise() {
        RepeatedReadings readings = RepeatedReadings.of(
                question,
                BASE,
                List.of(answersFive(0.8), answersFive(0.83), new Outcome.Unscored<>("odd"), answersFive(0.79)));
        assertThat(readings.readings()).isEqualTo(3);
        assertThat(readings.noise()).isCloseTo(0.04, within(1e-12));
        assertThat(RepeatedReadings.of(question, BASE, List.of(answersFive(0.8)))
                        .noise())
                .isZero();
    }

    @Test
    void aVerdictAllowsForTheNoisierOfTheTwoModels() {
        MeasuredNoise ofTuned = (q, model) -> model.equals(TUNED) ? 0.06 : 0.01;
        assertThat(verdict(MeasuredNoise.none()).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(verdict(ofTuned).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(ofTuned).noise()).isEqualTo(0.06);
        assertThat(verdict(ofTuned).reason()).contains("within what repeats of one model differ by");
    }

    @Test
    void ofTwoMeasurementsTheLargerCounts() {
        MeasuredNoise one = (q, model) -> 0.02;
        MeasuredNoise other = (q, model) -> model.equals(BASE) ? 0.01 : 0.03;
        assertThat(one.max(other).of(question, BASE)).isEqualTo(0.02);
        assertThat(one.max(other).of(question, TUNED)).isEqualTo(0.03);
    }
}
