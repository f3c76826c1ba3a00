package dev.plumbline.provider;

/**
 * The capabilities of a host for a model. A dialect has defaults; a profile or a refusal may override them.
 *
 * @param logprobs whether it reports token probabilities; if not, ratings are sampled
 * @param maxTopLogprobs the most alternatives it reports for one token, at least 1
 * @param seed whether a seed may be sent
 * @param temperature whether a temperature may be sent (reasoning models refuse it)
 * @param lengthField the name of the length limit
 * @param topP whether {@code top_p} may be sent; 1, which is sent, is also the default of hosts that refuse it
 * @param system whether a system message may be sent; if not, its text leads the first user message
 */
public record Capabilities(
        boolean logprobs,
        int maxTopLogprobs,
        boolean seed,
        boolean temperature,
        LengthField lengthField,
        boolean topP,
        boolean system) {
    /** The two names of the length limit; {@code max_tokens} is refused by OpenAI's reasoning models, the other ignored by old servers. */
    public enum LengthField {
        MAX_TOKENS("max_tokens"),
        MAX_COMPLETION_TOKENS("max_completion_tokens");

        private final String wire;

        LengthField(String wire) {
            this.wire = wire;
        }

        /** Its name in a request. */
        public String wire() {
            return wire;
        }
    }

    public Capabilities {
        if (maxTopLogprobs < 1) {
            throw new IllegalArgumentException("maxTopLogprobs must be >= 1 (was " + maxTopLogprobs + ")");
        }
    }

    /** A host that takes {@code top_p} and system messages, as nearly all do. */
    public Capabilities(
            boolean logprobs, int maxTopLogprobs, boolean seed, boolean temperature, LengthField lengthField) {
        this(logprobs, maxTopLogprobs, seed, temperature, lengthField, true, true);
    }

    /** Returns the same, with or without token probabilities. */
    public Capabilities withLogprobs(boolean reported) {
        return new Capabilities(reported, maxTopLogprobs, seed, temperature, lengthField, topP, system);
    }

    /** Returns the same, with at most this many alternatives. */
    public Capabilities withMaxTopLogprobs(int most) {
        return new Capabilities(logprobs, most, seed, temperature, lengthField, topP, system);
    }

    /** Returns the same, but no temperature may be sent. */
    public Capabilities withoutTemperature() {
        return new Capabilities(logprobs, maxTopLogprobs, seed, false, lengthField, topP, system);
    }

    /** Returns the same, but no {@code top_p} may be sent. */
    public Capabilities withoutTopP() {
        return new Capabilities(logprobs, maxTopLogprobs, seed, temperature, lengthField, false, system);
    }

    /** Returns the same, but no system message may be sent. */
    public Capabilities withoutSystem() {
        return new Capabilities(logprobs, maxTopLogprobs, seed, temperature, lengthField, topP, false);
    }

    /** Returns the same with the length limit under another name. */
    public Capabilities with(LengthField field) {
        return new Capabilities(logprobs, maxTopLogprobs, seed, temperature, field, topP, system);
    }
}
