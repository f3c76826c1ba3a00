package dev.plumbline.profile;

/**
 * The price of a model's tokens, in the profile author's currency.
 *
 * @param input for a million tokens of requests, 0 or more
 * @param output for a million tokens of replies, 0 or more
 */
public record Price(double input, double output) {
    private static final double MILLION = 1_000_000;

    /** Returns what this many tokens cost. */
    public double of(double promptTokens, double completionTokens) {
        return (input * promptTokens + output * completionTokens) / MILLION;
    }
}
