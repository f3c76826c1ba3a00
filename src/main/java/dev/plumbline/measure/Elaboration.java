package dev.plumbline.measure;

/**
 * One explanation of a given answer, in the model's own words.
 *
 * @param text the words, hostile to any report, or a placeholder
 * @param withheld whether the text is a placeholder
 */
public record Elaboration(String text, boolean withheld) {}
