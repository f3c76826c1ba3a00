package dev.plumbline.stub;

/**
 * The rules by which a host accepts requests.
 *
 * @param logprobs how token probabilities are asked for
 * @param maxAlternatives the most alternatives of a token
 * @param unnamedAlternatives how many there are where {@code logprobs} is true and {@code top_logprobs} missing
 * @param tooMany its message for too many alternatives, with %d for the number asked for
 * @param needsMaxTokens whether the length limit must be given
 * @param bothLengths whether both names of the length limit may be given at once
 * @param reasoningModels whether models named like OpenAI's reasoning ones refuse what those refuse
 * @param hottest the highest temperature
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
    /** How token probabilities are asked for. */
    enum Asking {
        /** {@code logprobs: true} and {@code top_logprobs}. */
        TRUTH,
        /** {@code logprobs} is a number; there is no other field. */
        NUMBER,
        /** Both ways. */
        EITHER,
        /** Not at all. */
        NEVER
    }

    /** Returns OpenAI's rules: up to 20 alternatives, and other rules for reasoning models. */
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

    /** Returns the rules of servers with OpenAI's dialect and limits of their own. */
    static HostRules like(Asking logprobs, int maxAlternatives, String tooMany) {
        return new HostRules(logprobs, maxAlternatives, 0, tooMany, false, true, false, 2);
    }

    /** Returns the same, but {@code logprobs: true} alone asks for this number of alternatives. */
    HostRules unnamed(int count) {
        return new HostRules(
                logprobs, maxAlternatives, count, tooMany, needsMaxTokens, bothLengths, reasoningModels, hottest);
    }

    /** Returns the same with the length limit under another name. */
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

    /** Returns Anthropic's rules: no token probabilities, the length limit required, temperatures up to 1. */
    static HostRules anthropic() {
        return new HostRules(Asking.NEVER, 1, 0, "%d", true, false, false, 1);
    }
}
