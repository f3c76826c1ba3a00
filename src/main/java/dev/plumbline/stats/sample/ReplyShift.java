package dev.plumbline.stats.sample;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.ClosedForms;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Newcombe;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shift of all replies of a candidate from the base's, with "off the scale" as one more answer (the second target of docs/statistics.md 1).
 * Unlike {@link Shift} it needs no answer on the scale, so that it shows answers that left the scale or came back to it.
 *
 * @param tv total variation, 0..1; the value counts undecided and unseen probability as off the scale
 * @param onScale the probability that changed between on and off the scale, 0..1, regardless of the answers on it
 * @param baseMass the base's probability of an answer on the scale, as far as it was seen
 * @param mass the same of the candidate
 */
public record ReplyShift(Bounded tv, Bounded onScale, double baseMass, double mass) {
    /** 2^12 sets take some milliseconds. */
    private static final int MOST_ANSWERS = 12;

    /** Compares two readings of one scale; neither needs an answer on it. */
    public static ReplyShift between(SeenDistribution candidate, SeenDistribution base) {
        candidate.requireSameScale(base);
        Cells p = new Cells(candidate);
        Cells b = new Cells(base);
        double difference = IntStream.rangeClosed(candidate.min(), candidate.max() + 1)
                .mapToDouble(cell -> Math.abs(p.value(cell) - b.value(cell)))
                .reduce(0, Double::sum);
        Interval closed = ClosedForms.tv(p.ranges(), b.ranges());
        Interval range = Shift.isClosedFormEnough(candidate, base) ? closed : exact(p, b, closed);
        Interval onP = candidate.onScale();
        Interval onB = base.onScale();
        return new ReplyShift(
                Bounded.around(Math.min(1, difference / 2), range),
                Bounded.around(Math.abs(onP.low() - onB.low()), new Interval(onP.gapTo(onB), onP.reachTo(onB))),
                onB.low(),
                onP.low());
    }

    /**
     * Returns the exact range on scales of up to {@value #MOST_ANSWERS} answers. Unseen probability can move freely between answers and text off the
     * scale, so that what a reading gives a set of replies at least is supermodular: the smallest distance is the largest gap between what one
     * reading gives a set at least and the other at most (Frank's separation theorem 1982), and the largest distance is the largest reach.
     */
    private static Interval exact(Cells p, Cells b, Interval closed) {
        int answers = p.reading().max() - p.reading().min() + 1;
        if (answers > MOST_ANSWERS) {
            return closed;
        }
        double low = closed.low();
        double high = 0;
        for (int set = 0; set < 1 << answers; set++) {
            Interval inP = p.range(set, answers);
            Interval inB = b.range(set, answers);
            // A set that includes text off the scale is the complement of one that does not, and has the same gap and
            // reach.
            low = Math.max(low, inP.gapTo(inB));
            high = Math.max(high, inP.reachTo(inB));
        }
        return Interval.ofRounded(low, Math.min(closed.high(), high));
    }

    /**
     * Compares sampled replies: only the share of them on the scale, by Newcombe's interval, since the answers have tests of their own.
     *
     * @param candidate how many of the candidate's samples are off the scale
     * @param samples of how many
     * @param base the same of the base
     * @param baseSamples of how many
     * @param alpha the error rate of the interval
     */
    public static ReplyShift sampled(int candidate, int samples, int base, int baseSamples, double alpha) {
        Estimate more = Newcombe.difference(candidate, samples, base, baseSamples, alpha);
        Bounded onScale = new Bounded(
                Math.abs(more.value()),
                Math.min(Math.abs(more.value()), Math.max(0, Math.max(more.low(), -more.high()))),
                Math.max(Math.abs(more.low()), Math.abs(more.high())));
        return new ReplyShift(
                onScale,
                onScale,
                (double) (baseSamples - base) / baseSamples,
                (double) (samples - candidate) / samples);
    }

    /** A reading's answers and, one beyond the largest, the text off the scale. Sums above 1, which rounding causes, are scaled to 1. */
    private record Cells(SeenDistribution reading, double total) {
        Cells(SeenDistribution reading) {
            this(reading, Math.max(1, reading.mass() + reading.nonScaleMass() + reading.undecided()));
        }

        List<Interval> ranges() {
            return IntStream.rangeClosed(reading.min(), reading.max() + 1)
                    .mapToObj(this::range)
                    .toList();
        }

        Interval range(int cell) {
            Interval mass = cell <= reading.max() ? reading.unconditional(cell) : reading.offScale();
            return new Interval(mass.low() / total, mass.high() / total);
        }

        /** Returns where the probability of a set of answers among all replies may lie; bit i is answer i of the scale. */
        Interval range(int set, int answers) {
            double seen = 0;
            int unseen = 0;
            for (int i = 0; i < answers; i++) {
                if ((set >> i & 1) == 1) {
                    double weight = reading.weight(reading.min() + i);
                    seen += weight;
                    unseen += reading.seen().containsKey(reading.min() + i) ? 0 : 1;
                }
            }
            double most = reading.isOneToken()
                    ? reading.most(unseen)
                    : reading.most(answer -> (set >> (answer - reading.min()) & 1) == 1);
            return new Interval(seen / total, (seen + most) / total);
        }

        double value(int cell) {
            return cell <= reading.max()
                    ? reading.weight(cell) / total
                    : reading.offScale().high() / total;
        }
    }
}
