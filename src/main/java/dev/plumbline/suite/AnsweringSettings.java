package dev.plumbline.suite;

import dev.plumbline.yaml.YamlMap;

/**
 * The settings for open questions.
 *
 * @param prompt the user message; {@code {question}} is replaced by the words of the question
 * @param samples the number of replies for each question and model, at least 1
 * @param temperature 0 or more
 * @param maxTokens the maximum length of a reply
 */
public record AnsweringSettings(String prompt, int samples, double temperature, int maxTokens) {
    /** The settings if a suite file states none. */
    static final AnsweringSettings DEFAULT = new AnsweringSettings(RatingSettings.QUESTION, 50, 1, 600);

    /** Reads the settings; missing keys are inherited. */
    public static AnsweringSettings read(YamlMap map, AnsweringSettings inherited) {
        map.only(SuiteKeys.ANSWERING);
        return new AnsweringSettings(
                RatingReader.withOneSlot(map.optionalText("prompt")).or(inherited.prompt()),
                Checks.atLeastOne(Checks.samples(map.optionalInteger("samples")))
                        .or(inherited.samples()),
                Checks.temperature(map.optionalNumber("temperature")).or(inherited.temperature()),
                Checks.maxTokens(map.optionalInteger("max-tokens")).or(inherited.maxTokens()));
    }

    /** Returns the user message for a question. */
    public String ask(OpenQuestion question) {
        return prompt.replace(RatingSettings.QUESTION, question.ask());
    }
}
