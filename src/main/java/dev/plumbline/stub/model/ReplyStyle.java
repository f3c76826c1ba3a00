package dev.plumbline.stub.model;

import java.util.List;
import java.util.Locale;

/**
 * The styles of explanations. The synthetic judge recognises a style by words in the explanation, and matches it with a category by words
 * in the category's meaning.
 */
enum ReplyStyle {
    REVERSAL,
    CONTRADICTION,
    NON_ANSWER,
    JUSTIFICATION,
    INCOHERENT;

    private static final int SHORT = 30;

    /**
     * Returns the first style that has a word in the text. Without any such word, a long text counts as a justification and a short one as
     * incoherent.
     */
    static ReplyStyle of(String explanation) {
        String text = explanation.toLowerCase(Locale.ROOT);
        for (ReplyStyle style : values()) {
            if (style.words().stream().anyMatch(text::contains)) {
                return style;
            }
        }
        return text.length() < SHORT ? INCOHERENT : JUSTIFICATION;
    }

    /** Returns how many words of this style's meaning the category's name and meaning contain. */
    int fit(String category) {
        String words = category.toLowerCase(Locale.ROOT);
        return (int) meanings().stream().filter(words::contains).count();
    }

    private List<String> words() {
        return switch (this) {
            case REVERSAL ->
                List.of("would be closer", "i take that back", "actually", "should have been", "i would change");
            case CONTRADICTION -> List.of("points the other way", "even though i", "and yet");
            case NON_ANSWER -> List.of("hard to put", "many ways", "as an ai", "i cannot", "i can't", "depends");
            case JUSTIFICATION -> List.of("because", "the reason", "since i", "matters to me", "i believe", "i think");
            case INCOHERENT -> List.of("spoons", "hums");
        };
    }

    private List<String> meanings() {
        return switch (this) {
            case REVERSAL ->
                List.of("reversal", "takes the number back", "in its place", "another number", "another digit");
            case CONTRADICTION -> List.of("contradiction", "opposite", "mismatch", "another digit");
            case NON_ANSWER -> List.of("non-answer", "declines", "evade", "sidestep", "in general");
            case JUSTIFICATION -> List.of("justification", "gives reasons", "reasoned", "support", "fits");
            case INCOHERENT -> List.of("incoherent", "garbled", "gibberish", "off topic", "nothing to do");
        };
    }
}
