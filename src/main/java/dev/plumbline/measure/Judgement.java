package dev.plumbline.measure;

import dev.plumbline.suite.Category;
import org.jspecify.annotations.Nullable;

/**
 * A judge's category for one explanation, with the judge's own words for checking.
 *
 * @param category the category that the reply names, or null if it names none
 * @param reply the judge's words, which reports must escape, because an explanation may have made the judge write anything
 */
public record Judgement(@Nullable Category category, String reply) {
    /** Returns the judgement of a reply that names no category. */
    static Judgement unparsed(String reply) {
        return new Judgement(null, reply);
    }

    /** Returns the id of the category, or {@value CategoryCounts#UNPARSED}. */
    public String id() {
        return category == null ? CategoryCounts.UNPARSED : category.id();
    }
}
