package dev.plumbline.suite;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The settings for ratings on a scale or for choices.
 *
 * @param prompt the user message. {@code {question}} is replaced by the words of the question, {@code {min}} and {@code {max}} by the ends
 *     of its scale, {@code {choices}} by its choices
 * @param temperature 0 or more
 * @param maxTokens the maximum length of the answer
 * @param topLogprobs the number of alternatives to request for the first token
 * @param sampling the number of answers to sample if a host reports no token probabilities
 */
public record RatingSettings(
        String prompt, double temperature, int maxTokens, int topLogprobs, AnswerSampling sampling) {
    static final String QUESTION = "{question}";
    private static final String MIN = "{min}";
    private static final String MAX = "{max}";
    static final String CHOICES = "{choices}";
    private static final Pattern SLOT = Pattern.compile("\\{(?:question|choices|min|max)}");

    /** Returns a copy with another prompt. */
    public RatingSettings withPrompt(String other) {
        return new RatingSettings(other, temperature, maxTokens, topLogprobs, sampling);
    }

    /** Returns a copy with another sampling. */
    public RatingSettings with(AnswerSampling other) {
        return new RatingSettings(prompt, temperature, maxTokens, topLogprobs, other);
    }

    /** Returns whether the prompt has placeholders for the ends of the scale. Only then may questions have scales of their own. */
    boolean namesScale() {
        return prompt.contains(MIN) && prompt.contains(MAX);
    }

    /** Returns whether the prompt lists the choices with letters. If it does, the letters are the answers, otherwise the words are. */
    public boolean listsChoices() {
        return prompt.contains(CHOICES);
    }

    /**
     * Returns the user message for a question.
     *
     * @param answers the allowed answers
     * @param order the order in which the prompt lists the answers
     */
    public String ask(Question question, AnswerSpace answers, AnswerOrder order) {
        Map<String, String> words = answers instanceof Choices
                ? Map.of(QUESTION, question.ask(), CHOICES, listed(answers, order))
                : Map.of(
                        QUESTION, question.ask(),
                        MIN, String.valueOf(answers.min()),
                        MAX, String.valueOf(answers.max()));
        return SLOT.matcher(prompt)
                .replaceAll(slot -> Matcher.quoteReplacement(words.getOrDefault(slot.group(), slot.group())));
    }

    private static String listed(AnswerSpace answers, AnswerOrder order) {
        return IntStream.range(0, order.answers().size())
                .mapToObj(i -> AnswerOrder.letter(i) + ". "
                        + answers.label(order.answers().get(i)))
                .collect(Collectors.joining("\n"));
    }
}
