package dev.plumbline.page;

import java.util.List;

/**
 * One prefill asked of one model, with what it said each time.
 *
 * @param question id of the question
 * @param answer the given answer
 */
public record PrefillSamples(String question, int answer, String model, List<Sample> samples) {
    /**
     * One explanation.
     *
     * @param index its number in the cell
     * @param category what the judge's reply was taken for, or why it was not
     * @param text the words, hostile to any page
     * @param judgeReply the judge's words, as hostile; empty if it said nothing
     */
    public record Sample(int index, String category, String text, String judgeReply) {}

    public PrefillSamples {
        samples = List.copyOf(samples);
    }
}
