package dev.plumbline.suite;

/**
 * A kind of elaboration the judge may name.
 *
 * @param id the word the judge answers with, such as {@code non-answer}
 * @param means the rubric: when an elaboration belongs here
 */
public record Category(String id, String means) {}
