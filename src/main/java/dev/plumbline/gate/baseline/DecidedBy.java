package dev.plumbline.gate.baseline;

/** The measurement that decides a verdict. Reasons, tables and figures share it, so that they agree. */
public enum DecidedBy {
    /** Total variation of the answers on the scale. */
    TV,
    /** All replies, with "off the scale" as one more answer. */
    FORMAT,
    /** Too little is on the scale for any verdict. */
    LEAST_MASS,
    /** Categories of explanations. */
    CATEGORIES,
    /** Readings of open replies. */
    READINGS,
    /** The candidate is base: its replies are equal to the last bit, or say that another model wrote them. */
    IDENTITY,
    /** A rating is missing. */
    MISSING
}
