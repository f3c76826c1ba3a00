package dev.plumbline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The explanations of one given answer by one model, or its replies to one open question.
 *
 * @param question id of the question
 * @param answer the given answer, or null for an open question
 */
public record CellSamples(String question, @Nullable Integer answer, String model, List<Sample> samples) {
    /**
     * One explanation or reply. Its texts are untrusted and must be escaped on any page.
     *
     * @param index the sample's number in the cell
     * @param heading the category or value of the sample, or the reason why it has none
     * @param text the text of the sample, or null if no reply was read
     * @param readAs the judge's reply, or the values of the readers; empty if there are none
     */
    public record Sample(
            int index, String heading, @Nullable String text, String readAs) {}

    public CellSamples {
        samples = List.copyOf(samples);
    }
}
