package dev.plumbline.stats.distribution;

import java.util.List;

/** The closed-form bounds of docs/statistics.md 1.2, given an answer on the scale. They need no solver. The results.json file contains them. */
public final class ClosedForms {
    private ClosedForms() {}

    /**
     * Returns total variation from the ranges of the answers' probabilities, in 0..1. The result is within 7e-4 of the exact range if nothing of base
     * is unseen.
     */
    static Interval tv(SeenDistribution p, SeenDistribution b) {
        p.requireSameScale(b);
        return tv(
                p.answers().mapToObj(p::box).toList(),
                b.answers().mapToObj(b::box).toList());
    }

    /** Returns total variation, in 0..1, from the range of the probability of each outcome. */
    public static Interval tv(List<Interval> p, List<Interval> b) {
        double pAbove = 0;
        double bAbove = 0;
        double pUpTo = 0;
        double bUpTo = 0;
        for (int i = 0; i < p.size(); i++) {
            Interval inP = p.get(i);
            Interval inB = b.get(i);
            pAbove += Math.max(0, inP.low() - inB.high());
            bAbove += Math.max(0, inB.low() - inP.high());
            pUpTo += Math.max(0, inP.high() - inB.low());
            bUpTo += Math.max(0, inB.high() - inP.low());
        }
        return Interval.ofRounded(Math.min(1, Math.max(pAbove, bAbove)), Math.min(1, Math.min(pUpTo, bUpTo)));
    }

    /** Returns the candidate's expected answer minus the base's, in points of the scale. */
    public static Interval meanShift(SeenDistribution p, SeenDistribution b) {
        p.requireSameScale(b);
        return mean(p).minus(mean(b));
    }

    /** Returns the expected answer, in points of the scale. */
    static Interval mean(SeenDistribution reading) {
        return ExtremeMean.of(reading, answer -> answer);
    }

    /**
     * Returns W1 in points of the scale, by the tightest of three bounds: the ranges of the CDFs, the difference of the means, and the triangle
     * inequality through base's mode D. The third bound uses that W1 to the single answer D is E|X - D|.
     */
    static Interval w1(SeenDistribution p, SeenDistribution b) {
        p.requireSameScale(b);
        double low = mean(p).gapTo(mean(b));
        double boxesLow = 0;
        double boxesHigh = 0;
        for (int answer = p.min(); answer < p.max(); answer++) {
            boxesLow += p.cdfBox(answer).gapTo(b.cdfBox(answer));
            boxesHigh += p.cdfBox(answer).reachTo(b.cdfBox(answer));
        }
        int mode = b.conditional().modes().get(0);
        Interval ofP = distanceFrom(mode, p);
        double mostOfB = distanceFrom(mode, b).high();
        return Interval.ofRounded(
                Math.max(low, Math.max(boxesLow, ofP.low() - mostOfB)), Math.min(boxesHigh, ofP.high() + mostOfB));
    }

    /** Returns the expected distance from one answer, in points of the scale. */
    static Interval distanceFrom(int centre, SeenDistribution reading) {
        return ExtremeMean.of(reading, answer -> Math.abs(answer - centre));
    }

    /** Returns the probability of a set of answers (the base's modes, more than one if they tie), in 0..1. */
    static Interval probabilityOf(List<Integer> answers, SeenDistribution reading) {
        return reading.range(answers::contains);
    }
}
