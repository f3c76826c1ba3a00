package dev.plumbline.stub;

/**
 * The rules by which a host accepts or rejects requests.
 *
 * @param logprobs the way in which requests ask for token probabilities
 * @param maxAlternatives the maximum number of alternatives for a token
 * @param unnamedAlternatives the number of alternatives if {@code logprobs} is true and {@code top_logprobs} is missing
 * @param tooMany the error message for too many alternatives; %d is replaced by the requested number
 * @param needsMaxTokens whether the length limit is required
 * @param bothLengths whether a request may give the length limit under both of its names
 * @param reasoningModels whether models with names of OpenAI's reasoning models reject the same parameters as those models
 * @param hottest the highest allowed temperature
 */
record HostRules(
        Asking logprobs,
        int maxAlternatives,
        int unnamedAlternatives,
        String tooMany,
        boolean needsMaxTokens,
        boolean bothLengths,
        boolean reasoningModels,
        double hottest) {
    /** The way in which requests ask for token probabilities. */
    enum Asking {
        /** {@code logprobs: true} and {@code top_logprobs}. */
        TRUTH,
        /** {@code logprobs} is a number; {@code top_logprobs} does not exist. */
        NUMBER,
        /** Either of these two ways. */
        EITHER,
        /** The host has no token probabilities. */
        NEVER
    }

    /** Returns OpenAI's rules: up to 20 alternatives, and special rules for reasoning models. */
    static HostRules openAi() {
        return new HostRules(
                Asking.TRUTH,
                20,
                0,
                "Invalid value for 'top_logprobs': must be between 0 and 20 (was %d)",
                false,
                false,
                true,
                2);
    }

    /** Returns the rules of a server with OpenAI's dialect but its own limits. */
    static HostRules like(Asking logprobs, int maxAlternatives, String tooMany) {
        return new HostRules(logprobs, maxAlternatives, 0, tooMany, false, true, false, 2);
    }

    /** Returns a copy in which {@code logprobs: true} alone requests this number of alternatives. */
    HostRules unnamed(int count) {
        return new HostRules(
                logprobs, maxAlternatives, count, tooMany, needsMaxTokens, bothLengths, reasoningModels, hottest);
    }

    /** Returns a copy that rejects requests with the length limit under both of its names. */
    HostRules oneLength() {
        return new HostRules(
                logprobs,
                maxAlternatives,
                unnamedAlternatives,
                tooMany,
                needsMaxTokens,
                false,
                reasoningModels,
                hottest);
    }

    /** Returns Anthropic's rules: no token probabilities, a required length limit, and temperatures up to 1. */
    static HostRules anthropic() {
        return new HostRules(Asking.NEVER, 1, 0, "%d", true, false, false, 1);
    }
}
