package dev.plumbline.measure;

import java.util.OptionalInt;

/**
 * The answer of a whole reply's first token and the answer of its text.
 *
 * @param first the drawn first token's answer, or the likeliest one that it hides; empty if none is seen
 * @param text the answer of the text by the grammar of sampled answers; empty if it holds none
 */
public record FirstToken(OptionalInt first, OptionalInt text) {
    /** Returns whether the two are one answer. */
    public boolean agrees() {
        return first.isPresent() && first.equals(text);
    }
}
