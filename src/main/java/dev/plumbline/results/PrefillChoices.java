package dev.plumbline.results;

import java.util.List;

/**
 * The given answers that a rule chose from the ratings.
 *
 * @param chosen the chosen answers
 * @param possible the answers that the rule would choose if they had the largest probability that the token cut-off allows
 * @param undecided the ratings that the rule needs but that could not be read
 */
public record PrefillChoices(List<Chosen> chosen, List<Possible> possible, List<Undecided> undecided) {
    /** A chosen answer. */
    public record Chosen(String question, String model, int answer, double probability) {}

    /** An answer that may have to be chosen. */
    public record Possible(String question, String model, int answer, double upTo) {}

    /** A rating that could not be read. */
    public record Undecided(String question, String model, String reason) {}
}
