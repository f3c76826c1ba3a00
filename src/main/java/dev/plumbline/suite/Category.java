package dev.plumbline.suite;

/**
 * A category into which the judge may sort an elaboration.
 *
 * @param id the word in the judge's reply, such as {@code non-answer}
 * @param means the rubric, which describes the elaborations in this category
 */
public record Category(String id, String means) {}
