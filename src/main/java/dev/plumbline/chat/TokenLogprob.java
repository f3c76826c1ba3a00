package dev.plumbline.chat;

import org.apiguardian.api.API;

/**
 * One alternative for a token and its probability.
 *
 * @param token the token's text, exactly as the model spells it, including spaces
 * @param logprob the natural logarithm of the token's probability; may be slightly above 0, because providers round
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record TokenLogprob(String token, double logprob) {
    /** Returns the probability, between 0 and 1 except for the provider's rounding. */
    public double probability() {
        return Math.exp(logprob);
    }
}
