package dev.plumbline.gate;

/** The three answers a gate can give. */
public enum Verdict {
    /** Every possible value of the shift is tolerated. */
    WITHIN,
    /** No possible value of the shift is tolerated. */
    DRIFTED,
    /** What was seen does not decide it. */
    INCONCLUSIVE
}
