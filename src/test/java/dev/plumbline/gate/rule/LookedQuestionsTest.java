package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Ratings;
import dev.plumbline.testing.Suites;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many answers the looks of the default schedule need, and how often they are wrong. */
class LookedQuestionsTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final double[] FIVE = {0, 0, .15, .2, .3, .2, .15, 0, 0, 0};
    private static final double[] SLID = {0, 0, 0.08571, 0.11429, 0.36923, 0.24615, 0.18462, 0, 0, 0};
    private static final double[] BELL = bell();

    private final Suite suite = Suites.small().with(new AnswerSampling(800, null, null));
    private final Question tea = suite.question("tea");
    private final Gate gate = new Gate(suite, Baseline.none(), "local", LocalDate.EPOCH);

    private record Stopped(int answers, Verdict verdict) {}

    @Test
    void modelsThatAnswerAlikeNeedFewAnswers() {
        assertThat(mean(stopped(40, 1, FIVE, FIVE))).isLessThanOrEqualTo(300);
    }

    @Test
    @Tag("slow")
    void theScheduleKeepsItsErrorRatesAndItsMeanNumberOfAnswers() {
        assertThat(mean(stopped(150, 2, FIVE, FIVE))).isLessThanOrEqualTo(300);
        assertThat(mean(stopped(150, 3, BELL, BELL))).isLessThanOrEqualTo(600);
        double tv = IntStream.range(0, 10)
                        .mapToDouble(i -> Math.abs(FIVE[i] - SLID[i]))
                        .sum()
                / 2;
        assertThat(tv).isBetween(0.1499, 0.1501);
        List<Stopped> atDelta = stopped(300, 4, FIVE, SLID);
        assertThat(atDelta).filteredOn(s -> s.verdict() == Verdict.DRIFTED).hasSizeLessThanOrEqualTo(15);
        assertThat(atDelta).filteredOn(s -> s.verdict() == Verdict.WITHIN).hasSizeLessThanOrEqualTo(15);
    }

    private static double mean(List<Stopped> questions) {
        return questions.stream().mapToInt(Stopped::answers).average().orElseThrow();
    }

    private List<Stopped> stopped(int questions, int seed, double[] base, double[] candidate) {
        return IntStream.range(0, questions)
                .parallel()
                .mapToObj(i -> stopped(new SplittableRandom(1_000L * seed + i), base, candidate))
                .toList();
    }

    private Stopped stopped(SplittableRandom random, double[] base, double[] candidate) {
        Rating ofBase = Ratings.sampled(drawn(random, new TreeMap<>(), 2_000, base), 0);
        Map<Integer, Integer> counts = new TreeMap<>();
        int before = 0;
        for (int look : AnswerSampling.LOOKS) {
            drawn(random, counts, look - before, candidate);
            before = look;
            RatedPair pair = new RatedPair(
                    tea, new Outcome.Measured<>(ofBase), new Outcome.Measured<>(Ratings.sampled(counts, 0)));
            if (gate.isDecided(pair, BASE, TUNED)) {
                return new Stopped(
                        look,
                        gate.assess(tea, BASE, pair.base(), TUNED, pair.candidate())
                                .verdict()
                                .verdict());
            }
        }
        return new Stopped(before, Verdict.INCONCLUSIVE);
    }

    private static Map<Integer, Integer> drawn(
            SplittableRandom random, Map<Integer, Integer> counts, int n, double... law) {
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            int answer = 0;
            while (answer < law.length - 1 && u >= law[answer]) {
                u -= law[answer++];
            }
            counts.merge(answer, 1, Integer::sum);
        }
        return counts;
    }

    private static double[] bell() {
        double[] law = IntStream.range(0, 10)
                .mapToDouble(i -> Math.exp(-0.5 * Math.pow((i - 4.5) / 1.8, 2)))
                .toArray();
        double sum = IntStream.range(0, 10).mapToDouble(i -> law[i]).sum();
        return IntStream.range(0, 10).mapToDouble(i -> law[i] / sum).toArray();
    }
}
