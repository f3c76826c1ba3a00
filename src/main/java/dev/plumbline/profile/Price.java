package dev.plumbline.profile;

/**
 * The price of a model's tokens, in the profile author's currency.
 *
 * @param input the price of a million request tokens, 0 or more
 * @param output the price of a million reply tokens, 0 or more
 */
public record Price(double input, double output) {
    private static final double MILLION = 1_000_000;

    /** Returns the cost of this many tokens. */
    public double of(double promptTokens, double completionTokens) {
        return (input * promptTokens + output * completionTokens) / MILLION;
    }
}
