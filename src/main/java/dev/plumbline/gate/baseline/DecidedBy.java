package dev.plumbline.gate.baseline;

/** The measurement that decides a verdict. Reasons, tables and figures share it, so that they agree. */
public enum DecidedBy {
    /** Total variation of the answers on the scale. */
    TV,
    /** All replies, with "off the scale" as one more answer. */
    FORMAT,
    /** The share of replies on the scale, which is too small for any verdict. */
    LEAST_MASS,
    /** Categories of explanations. */
    CATEGORIES,
    /** Readings of open replies. */
    READINGS,
    /** The identity of the models: the candidate's replies equal base's to the last bit, or name another model as their author. */
    IDENTITY,
    /** A rating is missing. */
    MISSING
}
