package dev.plumbline.measure;

import dev.plumbline.suite.Category;

/**
 * What a judge made of one explanation, with its own words, so that a reader can check how they were read.
 *
 * @param category the category the reply was read as
 * @param reply the judge's words, hostile to any report: an explanation may have made it say anything
 */
public record Judgement(Category category, String reply) {
    /** The id of the category. */
    public String id() {
        return category.id();
    }
}
