package dev.plumbline.provider;

/**
 * The capabilities of a host for a model. A dialect has defaults; a profile or a refusal may override them.
 *
 * @param logprobs whether the host reports token probabilities; if not, ratings are sampled
 * @param maxTopLogprobs the most alternatives that the host reports for one token, at least 1
 * @param seed whether a seed may be sent
 * @param temperature whether a temperature may be sent (reasoning models refuse it)
 * @param lengthField the name of the length limit
 * @param topP whether {@code top_p} may be sent; the value is always 1, which is also the default of hosts that reject the field
 * @param system whether a system message may be sent; if not, its text is put at the beginning of the first user message
 */
public record Capabilities(
        boolean logprobs,
        int maxTopLogprobs,
        boolean seed,
        boolean temperature,
        LengthField lengthField,
        boolean topP,
        boolean system) {
    /** The two names of the length limit. OpenAI's reasoning models reject {@code max_tokens}, and old servers ignore the other name. */
    public enum LengthField {
        MAX_TOKENS("max_tokens"),
        MAX_COMPLETION_TOKENS("max_completion_tokens");

        private final String wire;

        LengthField(String wire) {
            this.wire = wire;
        }

        /** Returns the field's name in a request. */
        public String wire() {
            return wire;
        }
    }

    public Capabilities {
        if (maxTopLogprobs < 1) {
            throw new IllegalArgumentException("maxTopLogprobs must be >= 1 (was " + maxTopLogprobs + ")");
        }
    }

    /** Creates the capabilities of a host that accepts {@code top_p} and system messages, as nearly all hosts do. */
    public Capabilities(
            boolean logprobs, int maxTopLogprobs, boolean seed, boolean temperature, LengthField lengthField) {
        this(logprobs, maxTopLogprobs, seed, temperature, lengthField, true, true);
    }

    /** Returns a copy with or without token probabilities. */
    public Capabilities withLogprobs(boolean reported) {
        return new Capabilities(reported, maxTopLogprobs, seed, temperature, lengthField, topP, system);
    }

    /** Returns a copy with at most this number of alternatives. */
    public Capabilities withMaxTopLogprobs(int most) {
        return new Capabilities(logprobs, most, seed, temperature, lengthField, topP, system);
    }

    /** Returns a copy that does not allow a temperature. */
    public Capabilities withoutTemperature() {
        return new Capabilities(logprobs, maxTopLogprobs, seed, false, lengthField, topP, system);
    }

    /** Returns a copy that does not allow {@code top_p}. */
    public Capabilities withoutTopP() {
        return new Capabilities(logprobs, maxTopLogprobs, seed, temperature, lengthField, false, system);
    }

    /** Returns a copy that does not allow system messages. */
    public Capabilities withoutSystem() {
        return new Capabilities(logprobs, maxTopLogprobs, seed, temperature, lengthField, topP, false);
    }

    /** Returns a copy that sends the length limit in this field. */
    public Capabilities with(LengthField field) {
        return new Capabilities(logprobs, maxTopLogprobs, seed, temperature, field, topP, system);
    }
}
