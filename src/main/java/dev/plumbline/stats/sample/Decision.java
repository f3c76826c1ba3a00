package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Estimate;

/** The decision on a shift, from its limits and a margin. */
public enum Decision {
    /** The lower limit is above the margin. */
    DRIFTED,
    /** The upper limit is at most the margin. */
    WITHIN,
    /** Neither condition holds. */
    INCONCLUSIVE;

    /**
     * Returns the decision.
     *
     * @param limits the limits of the size of the shift, at least 0
     * @param margin the tolerated shift in the same units, above 0
     * @param isSignificant whether a test, corrected over its family, rejects the hypothesis of no shift, which DRIFTED requires
     * @param isEnough whether there are enough observations for the upper limit, which WITHIN requires
     */
    public static Decision of(Estimate limits, double margin, boolean isSignificant, boolean isEnough) {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("a margin must be above 0 (was " + margin + ")");
        }
        if (isSignificant && limits.low() > margin) {
            return DRIFTED;
        }
        return isEnough && limits.high() <= margin ? WITHIN : INCONCLUSIVE;
    }
}
