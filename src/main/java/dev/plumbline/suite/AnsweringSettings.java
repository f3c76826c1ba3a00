package dev.plumbline.suite;

/**
 * How open questions are asked.
 *
 * @param prompt the user message, with {@code {question}} where the question's words go
 * @param samples how many replies to draw for each question and model, at least 1
 * @param temperature 0 or more
 * @param maxTokens length limit of one reply
 */
public record AnsweringSettings(String prompt, int samples, double temperature, int maxTokens) {
    /** The settings of a suite file that says nothing of them. */
    static final AnsweringSettings DEFAULT = new AnsweringSettings(RatingSettings.QUESTION, 50, 1, 600);

    /** The user message that puts a question. */
    public String ask(OpenQuestion question) {
        return prompt.replace(RatingSettings.QUESTION, question.ask());
    }
}
