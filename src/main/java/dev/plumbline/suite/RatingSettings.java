package dev.plumbline.suite;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How ratings or choices are asked for.
 *
 * @param prompt the user message, with {@code {question}} where the question's words go, {@code {min}} and {@code {max}} where its scale's ends go,
 *     {@code {choices}} where its choices go
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
    static final String CHOICES = "{choices}";
    private static final Pattern SLOT = Pattern.compile("\\{(?:question|choices|min|max)}");

    /** Returns the same settings with another prompt. */
    public RatingSettings withPrompt(String other) {
        return new RatingSettings(other, temperature, maxTokens, topLogprobs, sampling);
    }

    /** Returns the same settings with another sampling. */
    public RatingSettings with(AnswerSampling other) {
        return new RatingSettings(prompt, temperature, maxTokens, topLogprobs, other);
    }

    /** Returns whether the prompt says the ends of a question's scale, so that questions may have scales of their own. */
    boolean namesScale() {
        return prompt.contains(MIN) && prompt.contains(MAX);
    }

    /** Returns whether choices are listed, each by a letter that is the answer; else their words are the answers. */
    public boolean listsChoices() {
        return prompt.contains(CHOICES);
    }

    /**
     * Returns the user message that puts a question.
     *
     * @param answers those that are asked for
     * @param order the order in which they are listed
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
