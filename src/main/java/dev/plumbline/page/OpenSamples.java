package dev.plumbline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open question asked of one model, with its replies.
 *
 * @param question id of the question
 */
public record OpenSamples(String question, String model, List<Sample> samples) {
    /**
     * One reply.
     *
     * @param index its number in the cell
     * @param heading what replies of its kind were read as, or why they were not
     * @param values what each reader read, hostile to any page, since it may be the model's own words
     * @param text the words, as hostile; null if the reply was not read
     */
    public record Sample(
            int index,
            String heading,
            String values,
            @Nullable String text) {}

    public OpenSamples {
        samples = List.copyOf(samples);
    }
}
