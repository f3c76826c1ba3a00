package dev.plumbline.suite.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads whether a reply repeats itself: more than half of its runs of four words, or of sixteen characters, occurred in it before. */
public record RepetitionReader() implements ReplyReader.OfCategories {
    /** The name in {@code readers} of a question. */
    public static final String ID = "repetition";

    private static final String REPEATING = "repeating";
    private static final String VARIED = "varied";
    private static final int WORDS = 4;
    private static final int CHARACTERS = 16;
    /** Shorter replies are not judged. */
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
            // A list's hash reads its elements, at most sixteen.
            repeated += seen.add(parts.subList(i, i + length)) ? 0 : 1;
        }
        return 2 * repeated > runs;
    }

    @Override
    public List<String> known() {
        return List.of(REPEATING, VARIED);
    }
}
