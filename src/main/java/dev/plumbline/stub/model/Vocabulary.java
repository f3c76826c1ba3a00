package dev.plumbline.stub.model;

import java.util.List;

/** The tokens of the synthetic models that are not answers of a scale. */
public final class Vocabulary {
    /** The first tokens of replies that do not start with a number. */
    static final List<String> WORDS = List.of(
            "I", "As", "The", "**", "\n", "My", "On", "This", "Sure", "It", "Well", "We", "There", "A", "In", "For",
            "Yes", "No", "Not", "Very", "zero", "one", "five", "nine", "ten", "\"", "(", "-", "Based", "While", "Thank",
            "Sorry", "Rating", "Answer", "Given", " I", " The", "\u00e9");

    private static final int FIRST_DIGIT = 15;
    private static final int FIRST_WORD = 1000;

    private Vocabulary() {}

    /** Returns a token's id in the vocabulary, for hosts that report token ids. */
    public static int id(String token) {
        if (token.length() == 1 && token.charAt(0) >= '0' && token.charAt(0) <= '9') {
            return FIRST_DIGIT + token.charAt(0) - '0';
        }
        return FIRST_WORD + (int) (Draw.hash(token) & 0xFFFFF);
    }
}
