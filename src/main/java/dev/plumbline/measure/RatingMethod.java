package dev.plumbline.measure;

/** The method of a rating. */
public enum RatingMethod {
    /** From the probabilities of the first token. */
    LOGPROBS,
    /** By counting sampled answers. */
    SAMPLED
}
