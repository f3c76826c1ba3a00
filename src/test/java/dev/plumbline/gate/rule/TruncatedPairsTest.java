package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.ReplyShift;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Verdicts on pairs of which both readings show five of ten answers, so that both leave much unseen. */
class TruncatedPairsTest {
    private static final double DELTA = 0.15;
    private static final int PAIRS = 300;

    @Test
    void atMostAThirdOfPairsWithASpreadBaseIsInconclusive() {
        Random random = new Random(1);
        int boxes = 0;
        int verdicts = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            Rating base = topFive(law(random, 0.6));
            Rating candidate = topFive(law(random, 0.4));
            Shift shift = Shift.between(candidate.seen(), 0, base.seen(), 0);
            ReplyShift replies = ReplyShift.between(candidate.seen(), base.seen());
            RatingVerdict verdict =
                    SmallSuite.logprobRule(SmallSuite.tolerating(DELTA)).judge(candidate, base, shift, replies, 0);
            verdicts += verdict.verdict() == Verdict.INCONCLUSIVE ? 1 : 0;
            boxes += isOpen(boxBounds(candidate, base)) ? 1 : 0;
        }

        assertThat(boxes).as("undecided by the boxes of single answers").isGreaterThanOrEqualTo(195);
        assertThat(verdicts).isLessThanOrEqualTo(100);
    }

    private static boolean isOpen(Bounded tv) {
        return tv.low() <= DELTA && tv.high() > DELTA;
    }

    private static Bounded boxBounds(Rating candidate, Rating base) {
        double above = 0;
        double below = 0;
        double upTo = 0;
        double downTo = 0;
        for (int answer = 0; answer <= 9; answer++) {
            above += Math.max(
                    0,
                    candidate.seen().box(answer).low() - base.seen().box(answer).high());
            below += Math.max(
                    0,
                    base.seen().box(answer).low() - candidate.seen().box(answer).high());
            upTo += Math.max(
                    0,
                    candidate.seen().box(answer).high()
                            - base.seen().box(answer).low());
            downTo += Math.max(
                    0,
                    base.seen().box(answer).high()
                            - candidate.seen().box(answer).low());
        }
        double low = Math.max(above, below);
        return new Bounded(low, low, Math.min(1, Math.min(upTo, downTo)));
    }

    private static double[] law(Random random, double spread) {
        double[] weights = DoubleStream.generate(() -> Math.exp(spread * random.nextGaussian()))
                .limit(10)
                .toArray();
        double sum = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).map(w -> w / sum).toArray();
    }

    private static Rating topFive(double... law) {
        List<Integer> answers = IntStream.range(0, 10)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -law[i]))
                .limit(5)
                .toList();
        Map<Integer, Double> seen =
                answers.stream().collect(Collectors.toMap(i -> i, i -> law[i], (a, b) -> a, TreeMap::new));
        return ReadRatings.of(seen, 0, law[answers.get(4)]);
    }
}
