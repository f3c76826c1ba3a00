package dev.plumbline.measure;

import java.util.OptionalInt;

/**
 * What the first token of a whole reply answers, against what the text of the reply answers.
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
