package dev.plumbline.stub.model;

import java.util.List;

/**
 * A reply of the synthetic model, independent of the host's dialect.
 *
 * @param text the whole text
 * @param cut whether the length limit cut the text off
 * @param tokens the tokens of the text
 * @param promptTokens a rough number of tokens in the prompt, as with the reply's tokens
 */
public record GeneratedText(String text, boolean cut, List<Token> tokens, int promptTokens) {
    private static final int CHARACTERS_A_TOKEN = 4;

    public GeneratedText {
        tokens = List.copyOf(tokens);
    }

    /**
     * One token and its alternatives.
     *
     * @param text the text of the token
     * @param alternatives the whole distribution, which includes this token
     */
    public record Token(String text, TokenDistribution alternatives) {}

    /** Returns a rough number of tokens: one for each four characters. */
    static int tokens(int characters) {
        return Math.max(1, (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN);
    }

    /** Returns the maximum number of characters in this number of tokens. */
    static int characters(int tokens) {
        return (int) Math.min(Integer.MAX_VALUE, (long) tokens * CHARACTERS_A_TOKEN);
    }

    /** Returns a tag that depends only on the text. Hosts use it in the ids of answers. */
    public String tag() {
        return Long.toHexString(Draw.hash(text) ^ promptTokens);
    }
}
