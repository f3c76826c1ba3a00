package dev.plumbline.chat;

import org.apiguardian.api.API;

/**
 * One alternative for a token.
 *
 * @param token its text, exactly as the model spells it (blanks included)
 * @param logprob natural logarithm of its probability; slightly above 0 is possible, since providers round
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record TokenLogprob(String token, double logprob) {
    /** Returns the probability, in 0..1 up to the provider's rounding. */
    public double probability() {
        return Math.exp(logprob);
    }
}
