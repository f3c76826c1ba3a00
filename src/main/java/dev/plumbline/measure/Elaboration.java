package dev.plumbline.measure;

/**
 * One explanation of a given answer, in the model's own words.
 *
 * @param text the words without any thought, which reports must escape, or a placeholder
 * @param reply the whole reply: the same text, or the text with the thoughts before it
 * @param withheld whether the text is a placeholder
 */
public record Elaboration(String text, String reply, boolean withheld) {
    /** An explanation without thoughts. */
    public Elaboration(String text, boolean withheld) {
        this(text, text, withheld);
    }
}
