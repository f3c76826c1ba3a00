package dev.plumbline.suite.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects a reply that repeats itself: more than half of its sequences of four words, or of sixteen characters, occur earlier in it. */
public record RepetitionReader() implements ReplyReader.OfCategories {
    /** The id in {@code readers} of a question. */
    public static final String ID = "repetition";

    private static final String REPEATING = "repeating";
    private static final String VARIED = "varied";
    private static final int WORDS = 4;
    private static final int CHARACTERS = 16;
    /** A reply is checked only if it has at least {@code length * FEWEST / 2} sequences of this length. Shorter replies count as varied. */
    private static final int FEWEST = 8;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String category(String text) {
        String stripped = text.strip();
        List<String> words = BLANKS.splitAsStream(stripped).toList();
        List<String> characters =
                stripped.codePoints().mapToObj(Character::toString).toList();
        return isRepeating(words, WORDS) || isRepeating(characters, CHARACTERS) ? REPEATING : VARIED;
    }

    private static boolean isRepeating(List<String> parts, int length) {
        int runs = parts.size() - length + 1;
        if (runs < length * FEWEST / 2) {
            return false;
        }
        Set<List<String>> seen = new HashSet<>();
        int repeated = 0;
        for (int i = 0; i < runs; i++) {
            // The hash of a list reads only its elements, of which there are at most sixteen.
            repeated += seen.add(parts.subList(i, i + length)) ? 0 : 1;
        }
        return 2 * repeated > runs;
    }

    @Override
    public List<String> known() {
        return List.of(REPEATING, VARIED);
    }
}
