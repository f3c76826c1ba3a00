package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.baseline.Acceptance;
import dev.plumbline.gate.baseline.Acceptance.Standing;
import dev.plumbline.gate.baseline.AnswerCounts;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineDecision;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.ShiftTraits;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.suite.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nine accepted questions, recorded again from the same two models or from another candidate. */
class RepeatedAcceptanceTest {
    private static final LocalDate TODAY = AcceptedShift.DAY;
    private static final int QUESTIONS = 9;
    private static final double ALPHA = 0.05;
    private static final double[] BASE = {0, 0, .15, .2, .3, .2, .15, 0, 0, 0};
    private static final double[] CANDIDATE = {0, 0, 0, .1, .3, .3, .3, 0, 0, 0};
    private static final double[] OTHER = {0, 0, 0, 0, .1, .2, .6, .1, 0, 0};

    @Test
    void recordingTheSameModelsAgainIsRedInAtMostFivePercentOfRuns() {
        int runs = 200;
        int red = 0;
        for (int run = 0; run < runs; run++) {
            SplittableRandom random = new SplittableRandom(1000 + run);
            red += IntStream.range(0, QUESTIONS)
                                    .filter(q -> !isAccepted(random, CANDIDATE))
                                    .count()
                            > 0
                    ? 1
                    : 0;
        }
        // 5 % of 200 are 10, and one standard error of that is 3.
        assertThat(red).isLessThanOrEqualTo(13);
    }

    @Test
    void aShiftThatMovedFurtherIsFound() {
        int found = 0;
        for (int run = 0; run < 50; run++) {
            found += isAccepted(new SplittableRandom(7 + run), OTHER) ? 0 : 1;
        }
        assertThat(found).isGreaterThanOrEqualTo(48);
    }

    @Test
    void categoriesAreTestedAlike() {
        AnswerCounts then = AnswerCounts.of(Map.of("refusal", 30, "answer", 20), Map.of("answer", 50));
        AnswerCounts chance = AnswerCounts.of(Map.of("refusal", 25, "answer", 25), Map.of("answer", 50));
        AnswerCounts more = AnswerCounts.of(Map.of("refusal", 50), Map.of("answer", 50));

        assertThat(chance.unchanged(then, ALPHA)).isGreaterThan(ALPHA);
        assertThat(more.unchanged(then, ALPHA)).isLessThan(ALPHA);
        assertThat(then.unchanged(then, ALPHA)).isEqualTo(1);
    }

    private static boolean isAccepted(SplittableRandom random, double... law) {
        ShiftReading then = reading(random, CANDIDATE);
        BaselineEntry entry = new BaselineDecision("local", "plain", "meant to", "Ada", TODAY, null, null)
                .on(Baseline.none(), SmallSuite.on(new Scale(0, 9)), List.of(then))
                .get(0)
                .entry();
        return Acceptance.of(entry, reading(random, law), 9, ALPHA / QUESTIONS, TODAY)
                        .standing()
                == Standing.ACCEPTS;
    }

    private static ShiftReading reading(SplittableRandom random, double... law) {
        int[] candidate = drawn(random, 200, law);
        int[] base = drawn(random, 2000, BASE);
        double tv = 0;
        double w1 = 0;
        double ahead = 0;
        double mean = 0;
        Map<String, Integer> ofCandidate = new TreeMap<>();
        Map<String, Integer> ofBase = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            double difference = candidate[i] / 200.0 - base[i] / 2000.0;
            tv += Math.abs(difference) / 2;
            ahead += difference;
            w1 += Math.abs(ahead);
            mean += i * difference;
            ofCandidate.put(String.valueOf(i), candidate[i]);
            ofBase.put(String.valueOf(i), base[i]);
        }
        Bounded bounded = new Bounded(tv, tv, tv);
        return new ShiftReading(
                "tea",
                null,
                "tuned",
                bounded,
                bounded,
                w1,
                0.03,
                200,
                Verdict.DRIFTED,
                new ShiftTraits(DecidedBy.TV, mean, 1.0, "a1", AnswerCounts.of(ofCandidate, ofBase)),
                null);
    }

    private static int[] drawn(SplittableRandom random, int n, double... law) {
        int[] counts = new int[law.length];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            int answer = 0;
            while (answer < law.length - 1 && u >= law[answer]) {
                u -= law[answer++];
            }
            counts[answer]++;
        }
        return counts;
    }
}
