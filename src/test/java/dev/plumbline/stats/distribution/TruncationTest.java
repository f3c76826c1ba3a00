package dev.plumbline.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.stats.Close;
import dev.plumbline.stats.sample.ReplyShift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the truth is, a top-k reading of it must not exclude it: checked on seeded random truths. */
class TruncationTest {
    private static final int ROUNDS = 50;
    private static final int MIN = 1;
    private static final double ROUNDING = 1e-11;

    /** A true distribution over a scale and what a top-k reading showed of it. */
    record Observed(Distribution truth, SeenDistribution seen) {}

    static IntStream scaleWidths() {
        return IntStream.rangeClosed(2, 11);
    }

    @ParameterizedTest
    @MethodSource("scaleWidths")
    void theTruthLiesWithinAllBounds(int width) {
        Random random = new Random(1000 + width);
        for (int round = 0; round < ROUNDS; round++) {
            Observed p = observed(random, width);
            Observed b = observed(random, width);
            Shift shift = Shift.between(p.seen(), 0, b.seen(), 0);

            assertWithin(shift.tv(), Distances.tv(p.truth(), b.truth()), "TV", p, b);
            assertWithin(shift.w1(), Distances.w1(p.truth(), b.truth()), "W1", p, b);
            assertWithin(shift.meanShift(), p.truth().mean() - b.truth().mean(), "mean shift", p, b);
            assertWithin(shift.jsd(), Distances.jsd(p.truth(), b.truth()), "JSD", p, b);
            assertWithin(shift.hellinger(), Distances.hellinger(p.truth(), b.truth()), "Hellinger", p, b);
            assertWithin(
                    shift.entropyShift(), p.truth().entropyBits() - b.truth().entropyBits(), "entropy shift", p, b);
            assertWithin(
                    shift.pBaseMode(),
                    shift.baseMode().stream().mapToDouble(p.truth()::p).sum(),
                    "P(base mode)",
                    p,
                    b);
        }
    }

    @ParameterizedTest
    @MethodSource("scaleWidths")
    void oneTruthReadWithTwoDepthsMayBeNoShift(int width) {
        Random random = new Random(6000 + width);
        for (int round = 0; round < ROUNDS; round++) {
            double[] truth = probabilities(random, width);
            Observed p = observed(random, width, truth);
            Observed b = observed(random, width, truth);
            Shift shift = Shift.between(p.seen(), 0, b.seen(), 0);

            assertWithin(shift.tv(), 0, "TV", p, b);
            assertWithin(shift.w1(), 0, "W1", p, b);
            assertWithin(shift.meanShift(), 0, "mean shift", p, b);
            assertWithin(shift.jsd(), 0, "JSD", p, b);
            assertWithin(shift.hellinger(), 0, "Hellinger", p, b);
            assertWithin(shift.entropyShift(), 0, "entropy shift", p, b);
        }
    }

    @ParameterizedTest
    @MethodSource("scaleWidths")
    void boxesHoldTheTruth(int width) {
        Random random = new Random(2000 + width);
        // These are cheap, and more rounds meet more ways to round.
        for (int round = 0; round < 20 * ROUNDS; round++) {
            Observed p = observed(random, width);
            double upTo = 0;
            for (int answer = p.truth().min(); answer <= p.truth().max(); answer++) {
                upTo += p.truth().p(answer);
                assertWithin(p.seen().box(answer), p.truth().p(answer), "box of " + answer, p);
                assertWithin(p.seen().cdfBox(answer), upTo, "CDF box of " + answer, p);
            }
            assertWithin(ClosedForms.mean(p.seen()), p.truth().mean(), "mean", p);
            assertWithin(EntropyBounds.bits(p.seen()), p.truth().entropyBits(), "entropy", p);
        }
    }

    @ParameterizedTest
    @MethodSource("scaleWidths")
    void exactTvHoldsTheTruthWithinTheClosedForm(int width) {
        Random random = new Random(3000 + width);
        for (int round = 0; round < ROUNDS; round++) {
            Observed p = observed(random, width);
            Observed b = observed(random, width);
            Interval exact = ExactTv.bounds(p.seen(), b.seen());
            Interval closed = ClosedForms.tv(p.seen(), b.seen());

            assertWithin(exact, Distances.tv(p.truth(), b.truth()), "exact TV", p, b);
            assertWithin(closed, exact.low(), "closed form below exact", p, b);
            assertWithin(closed, exact.high(), "closed form above exact", p, b);
        }
    }

    @ParameterizedTest
    @MethodSource("scaleWidths")
    void repliesAndPairsHoldTheTruth(int width) {
        Random random = new Random(7000 + width);
        for (int round = 0; round < ROUNDS; round++) {
            double[] one = probabilities(random, width);
            double[] other = Arrays.copyOf(probabilities(random, width), one.length);
            double sum = DoubleStream.of(other).sum();
            other = DoubleStream.of(other).map(x -> x / sum).toArray();
            Observed p = observed(random, width, one);
            Observed b = observed(random, width, other);

            assertWithin(ReplyShift.between(p.seen(), b.seen()).tv(), repliesTv(width, one, other), "replies", p, b);
            assertWithin(PairShift.between(p.seen(), b.seen()).w1(), Distances.w1(p.truth(), b.truth()), "W1", p, b);
        }
    }

    /** Half of a seen answer's probability and all that is unseen may belong to several answers. */
    @ParameterizedTest
    @MethodSource("scaleWidths")
    void undecidedProbabilityLeavesTheTruthWithinAllBounds(int width) {
        Random random = new Random(8000 + width);
        for (int round = 0; round < ROUNDS; round++) {
            Observed p = undecided(random, width);
            Observed b = undecided(random, width);
            Shift shift = Shift.between(p.seen(), 0, b.seen(), 0);

            assertWithin(shift.tv(), Distances.tv(p.truth(), b.truth()), "TV", p, b);
            assertWithin(shift.w1(), Distances.w1(p.truth(), b.truth()), "W1", p, b);
            assertWithin(shift.jsd(), Distances.jsd(p.truth(), b.truth()), "JSD", p, b);
            assertWithin(shift.hellinger(), Distances.hellinger(p.truth(), b.truth()), "Hellinger", p, b);
        }
    }

    private static double repliesTv(int width, double[] one, double... other) {
        double sum = 0;
        double off = 0;
        for (int i = 0; i < one.length; i++) {
            sum += i < width ? Math.abs(one[i] - other[i]) : 0;
            off += i < width ? 0 : one[i] - other[i];
        }
        return (sum + Math.abs(off)) / 2;
    }

    private static Observed undecided(Random random, int width) {
        double[] p = probabilities(random, width);
        SeenDistribution whole = seen(width, p, 1 + random.nextInt(p.length));
        TreeMap<Integer, Double> seen = new TreeMap<>(whole.seen());
        List<OpenMass> open = new ArrayList<>();
        int one = seen.firstKey();
        double half = seen.get(one) / 2;
        seen.put(one, half);
        open.add(new OpenMass(half, half, List.of(String.valueOf(one).substring(0, 1))));
        open.add(new OpenMass(whole.unseenMass(), whole.unseenMass(), List.of("")));
        return new Observed(
                truth(width, p),
                SeenDistribution.of(MIN, MIN + width - 1, seen, whole.nonScaleMass(), half, whole.cut(), open));
    }

    @ParameterizedTest
    @MethodSource("scaleWidths")
    void tvIsTheSameBothWaysRound(int width) {
        Random random = new Random(4000 + width);
        for (int round = 0; round < ROUNDS; round++) {
            Observed p = observed(random, width);
            Observed b = observed(random, width);

            Close.assertClose(ExactTv.bounds(p.seen(), b.seen()), ExactTv.bounds(b.seen(), p.seen()), 1e-11);
            Close.assertClose(ClosedForms.tv(p.seen(), b.seen()), ClosedForms.tv(b.seen(), p.seen()), ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("scaleWidths")
    void distancesKeepTheirInequalities(int width) {
        Random random = new Random(5000 + width);
        for (int round = 0; round < ROUNDS; round++) {
            Distribution p = observed(random, width).truth();
            Distribution q = observed(random, width).truth();
            double tv = Distances.tv(p, q);
            double w1 = Distances.w1(p, q);
            Interval point = new Interval(tv, tv);

            assertThat(tv).isEqualTo(Distances.tv(q, p)).isBetween(0.0, 1.0);
            assertThat(Distances.jsd(p, q)).isBetween(TvInequalities.jsd(point).low() - ROUNDING, tv + ROUNDING);
            assertThat(Distances.hellinger(p, q))
                    .isBetween(
                            TvInequalities.hellinger(point).low() - ROUNDING,
                            TvInequalities.hellinger(point).high() + ROUNDING);
            assertThat(w1).isBetween(Math.abs(p.mean() - q.mean()) - ROUNDING, (width - 1) * tv + ROUNDING);
        }
    }

    private static Observed observed(Random random, int width) {
        return observed(random, width, probabilities(random, width));
    }

    private static Observed observed(Random random, int width, double[] p) {
        return new Observed(truth(width, p), seen(width, p, 1 + random.nextInt(p.length)));
    }

    /** Answers and up to three other tokens, from nearly even to very peaked. */
    private static double[] probabilities(Random random, int width) {
        double peak = 0.5 + 8 * random.nextDouble();
        double[] p = random.doubles(width + random.nextInt(4))
                .map(ignored -> Math.exp(peak * random.nextGaussian()))
                .toArray();
        double sum = DoubleStream.of(p).sum();
        return DoubleStream.of(p).map(x -> x / sum).toArray();
    }

    private static Distribution truth(int width, double[] p) {
        double onScale = IntStream.range(0, width).mapToDouble(i -> p[i]).sum();
        return Distribution.of(
                MIN, IntStream.range(0, width).mapToDouble(i -> p[i] / onScale).toArray());
    }

    /** The top k, and more if no answer is among them: such a reading would not be one. */
    private static SeenDistribution seen(int width, double[] p, int k) {
        List<Integer> mostFirst =
                new ArrayList<>(IntStream.range(0, p.length).boxed().toList());
        mostFirst.sort(Comparator.comparingDouble((Integer i) -> -p[i]));
        TreeMap<Integer, Double> seen = new TreeMap<>();
        double nonScaleMass = 0;
        double cut = 1;
        for (int rank = 0; rank < p.length && (rank < k || seen.isEmpty()); rank++) {
            int token = mostFirst.get(rank);
            cut = p[token];
            if (token < width) {
                seen.put(MIN + token, p[token]);
            } else {
                nonScaleMass += p[token];
            }
        }
        return SeenDistribution.of(MIN, MIN + width - 1, seen, nonScaleMass, cut);
    }

    private static void assertWithin(Bounded bounds, double truth, String what, Observed... observed) {
        if (!(bounds.low() <= bounds.value() && bounds.value() <= bounds.high())) {
            fail("%s of %s: %s lies outside of its own bounds", what, List.of(observed), bounds);
        }
        assertWithin(new Interval(bounds.low(), bounds.high()), truth, what, observed);
    }

    private static void assertWithin(Interval bounds, double truth, String what, Observed... observed) {
        double tolerance = ROUNDING;
        for (Observed one : observed) {
            // The unseen mass is what is left of 1, known to 1e-16 or so; next to a tiny mass that counts.
            tolerance += 1e-14 / one.seen().mass();
        }
        if (truth < bounds.low() - tolerance || truth > bounds.high() + tolerance || Double.isNaN(truth)) {
            // Described only where it fails, since there are half a million of these.
            fail("%s of %s: %s is not within %s", what, List.of(observed), truth, bounds);
        }
    }
}
