package dev.plumbline.suite;

/**
 * How ratings are asked for.
 *
 * @param prompt the user message, with {@code {question}} where the question's words go, {@code {min}} and {@code {max}} where its scale's ends go
 * @param temperature 0 or more
 * @param maxTokens length limit of the answer
 * @param topLogprobs how many alternatives of the first token to ask for
 * @param sampling how many answers are sampled where a host reports no token probabilities
 */
public record RatingSettings(
        String prompt, double temperature, int maxTokens, int topLogprobs, AnswerSampling sampling) {
    static final String QUESTION = "{question}";
    private static final String MIN = "{min}";
    private static final String MAX = "{max}";

    /** The same settings with another prompt. */
    public RatingSettings withPrompt(String other) {
        return new RatingSettings(other, temperature, maxTokens, topLogprobs, sampling);
    }

    /** The same settings with another sampling. */
    public RatingSettings with(AnswerSampling other) {
        return new RatingSettings(prompt, temperature, maxTokens, topLogprobs, other);
    }

    /** Whether the prompt says the ends of a question's scale, so that questions may have scales of their own. */
    boolean namesScale() {
        return prompt.contains(MIN) && prompt.contains(MAX);
    }

    /** The user message that puts a question. */
    public String ask(Question question, Scale scale) {
        return prompt.replace(MIN, String.valueOf(scale.min()))
                .replace(MAX, String.valueOf(scale.max()))
                .replace(QUESTION, question.ask());
    }
}
