package dev.plumbline.suite.reader;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counts equal replies, for questions whose answers are a word or two. Ignores case, width, blanks and a final full stop. */
public record TextReader(String id) implements ReplyReader.OfCategories {
    /** A longer reply is not a short answer; its words are not kept. */
    private static final int LONGEST = 80;

    /** Halves of surrogate pairs, which no file can hold as a category. */
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
