package dev.plumbline.suite;

/**
 * How ratings are asked for.
 *
 * @param prompt the user message, with {@code {question}} where the question's words go
 * @param temperature 0 or more
 * @param maxTokens length limit of the answer
 * @param topLogprobs how many alternatives of the first token to ask for
 * @param samples how many answers are sampled at temperature 1 where a host tells no token probabilities
 */
public record RatingSettings(String prompt, double temperature, int maxTokens, int topLogprobs, int samples) {}
