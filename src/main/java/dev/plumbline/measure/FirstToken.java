package dev.plumbline.measure;

import java.util.OptionalInt;

/**
 * The answer of a whole reply's first token and the answer of its text.
 *
 * @param first the answer of the drawn first token, or the likeliest answer among the alternatives if the drawn token is no answer; empty if there is
 *     none
 * @param text the answer in the text by the grammar of sampled answers; empty if the text has none
 */
public record FirstToken(OptionalInt first, OptionalInt text) {
    /** Returns whether the first token and the text give the same answer. */
    public boolean agrees() {
        return first.isPresent() && first.equals(text);
    }
}
