package dev.plumbline.stats.direction;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.ClosedForms;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.SeenDistribution;

/**
 * One question's part in a direction index: its mean shift and the sign that makes all questions point one way.
 *
 * @param polarity +1 or -1
 * @param meanShift the candidate's mean minus the base's, with the bounds from truncation, in points
 * @param noisePull the mean shift that pure noise would cause: the middle of the scale minus base's mean, in points
 */
public record SignedShift(int polarity, Bounded meanShift, double noisePull) {
    public SignedShift {
        if (polarity != 1 && polarity != -1) {
            throw new IllegalArgumentException("polarity must be +1 or -1 (was " + polarity + ")");
        }
    }

    /** Returns a question's part from the two readings. */
    public static SignedShift of(int polarity, SeenDistribution candidate, SeenDistribution base) {
        double middle = (base.min() + (double) base.max()) / 2;
        return new SignedShift(
                polarity,
                Bounded.around(
                        candidate.conditional().mean() - base.conditional().mean(),
                        ClosedForms.meanShift(candidate, base)),
                middle - base.conditional().mean());
    }

    /** Returns polarity times mean shift. */
    double value() {
        return polarity * meanShift.value();
    }

    /** Returns the range of the value over all values of the unseen probability. */
    public Interval bounds() {
        return polarity > 0 ? meanShift.range() : new Interval(-meanShift.high(), -meanShift.low());
    }

    /** Returns polarity times the mean shift that pure noise would cause. */
    public double signedPull() {
        return polarity * noisePull;
    }
}
