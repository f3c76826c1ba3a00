package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.StudentizedLimits;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The unit of a shift of counts: base's standard deviation, but at least 0.5. The value 0.5 is the standard deviation of a count that is k or k + 1
 * with equal probability. So there is a unit even if all of base's counts are equal, and a shift of a few hundredths of a word is never large.
 *
 * @param deviation base's standard deviation, at least 0
 * @param different the number of base's replies that differ from its most frequent count
 * @param replies the number of base's replies, at least 1
 * @param fewest the share of base's variance, 0..1, from the {@value #LEAST_DIFFERENT} replies that are farthest from its mean
 */
record CountSpread(double deviation, int different, int replies, double fewest) {
    private static final double LEAST = 0.5;

    /** The number of differing replies that shows the spread of counts. */
    private static final int LEAST_DIFFERENT = 5;

    /** The number of replies from which differing replies are known to be rare, even if fewer were seen. */
    private static final int MANY = 100;

    static CountSpread of(double deviation, int... counts) {
        Map<Integer, Integer> frequencies = new HashMap<>();
        Arrays.stream(counts).forEach(count -> frequencies.merge(count, 1, Integer::sum));
        int most = frequencies.values().stream().mapToInt(n -> n).max().orElseThrow();
        double mean = Arrays.stream(counts).average().orElseThrow();
        double[] squares = Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sorted()
                .toArray();
        double all = Arrays.stream(squares).sum();
        double few = Arrays.stream(squares, Math.max(0, squares.length - LEAST_DIFFERENT), squares.length)
                .sum();
        return new CountSpread(deviation, counts.length - most, counts.length, all > 0 ? few / all : 0);
    }

    double unit() {
        return Math.max(LEAST, deviation);
    }

    /** Returns the relative change of the unit for a relative change of its square: 0.5, or 0 if the unit is the fixed minimum. */
    double slope() {
        return deviation > LEAST ? 0.5 : 0;
    }

    /** Returns whether the spread is known well enough to call a shift large. */
    boolean isKnown() {
        return different >= LEAST_DIFFERENT || replies >= MANY;
    }

    /**
     * Returns the factor by which the true unit may exceed the measured one, because the replies that determine the unit are rare. Uses Wilson's
     * limit of their frequency.
     */
    private double doubt(double tail) {
        if (different == 0) {
            return 1;
        }
        double often = Math.max(
                moreOften(different, tail), 1 + fewest * (moreOften(Math.min(LEAST_DIFFERENT, replies), tail) - 1));
        return Math.max(LEAST, deviation * Math.sqrt(often)) / unit();
    }

    /** Returns the factor by which the true frequency of replies may exceed the frequency of {@code drawn} replies in the sample. */
    private double moreOften(int drawn, double tail) {
        return Wilson.interval(drawn, replies, 2 * tail).high() * replies / drawn;
    }

    /**
     * Returns the limits of the size of a standardized shift.
     *
     * @param shift the shift in units
     * @param observations the number of observations in the smaller group; even if all are equal, an unseen share of replies may differ by one count
     */
    Estimate limits(StudentizedLimits shift, int observations, Tails tails) {
        double below = shift.low(tails.low());
        double above = -shift.high(tails.low());
        double most = Math.max(shift.high(tails.high()), -shift.low(tails.high()));
        if (shift.standardError() == 0) {
            double unseen = Wilson.interval(0, observations, 2 * tails.low()).high() / unit();
            below = shift.value() - unseen;
            above = -shift.value() - unseen;
            most = Math.abs(shift.value())
                    + Wilson.interval(0, observations, 2 * tails.high()).high() / unit();
        }
        double least = Math.max(0, Math.max(below, above)) / doubt(tails.low());
        return new Estimate(Math.abs(shift.value()), least, most);
    }
}
