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
     * One explanation or reply. All its words are hostile to any page.
     *
     * @param index its number in the cell
     * @param heading the category or value it counts among, or why it counts among none
     * @param text its words, or null if it was not read
     * @param readAs the judge's reply, or what the readers read; empty if neither exists
     */
    public record Sample(
            int index, String heading, @Nullable String text, String readAs) {}

    public CellSamples {
        samples = List.copyOf(samples);
    }
}
