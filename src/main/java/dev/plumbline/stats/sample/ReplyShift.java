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
 * Unlike {@link Shift} this shift needs no answer on the scale, so it includes answers that left the scale or came back to it.
 *
 * @param tv total variation, 0..1; the value counts undecided and unseen probability as off the scale
 * @param onScale the probability that moved on or off the scale, 0..1, regardless of the answers
 * @param baseMass base's seen probability of an answer on the scale
 * @param mass the candidate's seen probability of an answer on the scale
 */
public record ReplyShift(Bounded tv, Bounded onScale, double baseMass, double mass) {
    /** The largest number of answers with an exact range: 2^12 sets take some milliseconds. */
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
     * Returns the exact range on scales of up to {@value #MOST_ANSWERS} answers. Unseen probability can belong to answers or to text off the scale,
     * so the least probability of a set of replies is a supermodular function. By Frank's separation theorem (1982) the smallest distance is the
     * largest gap over all sets between the least probability in one reading and the greatest in the other. The largest distance is the largest
     * possible difference of a set's probabilities.
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
     * Compares sampled replies: only the share of replies on the scale, by Newcombe's interval, because the answers have their own tests.
     *
     * @param candidate the number of the candidate's samples off the scale
     * @param samples the number of the candidate's samples
     * @param base the number of base's samples off the scale
     * @param baseSamples the number of base's samples
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

    /** A reading's answers and the text off the scale, whose index follows that of the largest answer. Sums above 1 from rounding are scaled to 1. */
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

        /** Returns the range of the probability of a set of answers among all replies. Bit i of the set is answer i of the scale. */
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
