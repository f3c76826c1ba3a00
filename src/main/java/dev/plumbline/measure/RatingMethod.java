package dev.plumbline.measure;

/** How a rating was obtained. */
public enum RatingMethod {
    /** From the probabilities of the first token. */
    LOGPROBS,
    /** By counting sampled answers. */
    SAMPLED
}
