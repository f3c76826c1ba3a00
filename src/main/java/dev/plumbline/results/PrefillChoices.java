package dev.plumbline.results;

import java.util.List;

/**
 * The given answers that a rule chose from the ratings.
 *
 * @param possible answers that would be chosen if they had all the probability that the token cut-off leaves them
 * @param undecided ratings that the rule needs and that could not be read
 */
public record PrefillChoices(List<Chosen> chosen, List<Possible> possible, List<Undecided> undecided) {
    /** An answer that was chosen. */
    public record Chosen(String question, String model, int answer, double probability) {}

    /** An answer that may have to be chosen. */
    public record Possible(String question, String model, int answer, double upTo) {}

    /** A rating that could not be read. */
    public record Undecided(String question, String model, String reason) {}
}
