package dev.plumbline.suite.reader;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Uses the reply itself as its category, for questions whose answers are one or two words. Ignores case, character width, whitespace and a
 * final full stop.
 */
public record TextReader(String id) implements ReplyReader.OfCategories {
    /** The maximum length of a short answer. The words of a longer reply are not kept. */
    private static final int LONGEST = 80;

    /** Unpaired surrogates, which cannot be written to a file. */
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    @Override
    public String category(String text) {
        if (text.length() > 20 * LONGEST) {
            return longer();
        }
        String whole = HALVES.matcher(text).replaceAll("\uFFFD");
        String plain = BLANKS.matcher(Normalizer.normalize(whole, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String answer = plain.endsWith(".") && !plain.endsWith("..")
                ? plain.substring(0, plain.length() - 1).strip()
                : plain;
        if (answer.isEmpty()) {
            return "(empty)";
        }
        return answer.codePointCount(0, answer.length()) > LONGEST ? longer() : answer;
    }

    private static String longer() {
        return "(more than " + LONGEST + " characters)";
    }

    @Override
    public List<String> known() {
        return List.of();
    }
}
