package dev.plumbline.suite;

/**
 * How ratings are asked for.
 *
 * @param prompt the user message, with {@code {question}} where the question's words go
 * @param temperature 0 or more
 * @param maxTokens length limit of the answer
 * @param topLogprobs how many alternatives of the first token to ask for
 * @param sampling how many answers are sampled where a host reports no token probabilities
 */
public record RatingSettings(
        String prompt, double temperature, int maxTokens, int topLogprobs, AnswerSampling sampling) {
    /** The same settings with another prompt. */
    public RatingSettings withPrompt(String other) {
        return new RatingSettings(other, temperature, maxTokens, topLogprobs, sampling);
    }

    /** The same settings with another sampling. */
    public RatingSettings with(AnswerSampling other) {
        return new RatingSettings(prompt, temperature, maxTokens, topLogprobs, other);
    }
}
