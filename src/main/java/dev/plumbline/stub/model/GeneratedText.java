package dev.plumbline.stub.model;

import java.util.List;

/**
 * The reply of the synthetic model, for any dialect.
 *
 * @param text all of it
 * @param cut whether the length limit ended it
 * @param tokens the tokens that make up the text
 * @param promptTokens a rough count, as is the number of tokens
 */
public record GeneratedText(String text, boolean cut, List<Token> tokens, int promptTokens) {
    private static final int CHARACTERS_A_TOKEN = 4;

    public GeneratedText {
        tokens = List.copyOf(tokens);
    }

    /**
     * One token and its alternatives.
     *
     * @param text as it is spelt
     * @param alternatives the whole distribution, which holds the token too
     */
    public record Token(String text, TokenDistribution alternatives) {}

    /** Returns a rough count: four characters are a token. */
    static int tokens(int characters) {
        return Math.max(1, (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN);
    }

    /** Returns the most characters of this number of tokens. */
    static int characters(int tokens) {
        return (int) Math.min(Integer.MAX_VALUE, (long) tokens * CHARACTERS_A_TOKEN);
    }

    /** Returns a tag that depends only on the text, for the ids that hosts put on answers. */
    public String tag() {
        return Long.toHexString(Draw.hash(text) ^ promptTokens);
    }
}
