package dev.plumbline.stub.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The question and the scale in a prompt.
 *
 * @param min lowest answer
 * @param max highest answer
 * @param question the question's own words in lower case, without the rest of the prompt, so that variants of the prompt do not change it
 */
record AskedScale(int min, int max, String question) {
    // Repetitions are bounded in all patterns, so that matching takes linear time for any prompt.
    private static final Pattern SCALE = Pattern.compile(
            "\\b(\\d{1,3})(?:\\s{0,9}\\([^)]{0,99}\\))?\\s{0,9}(?:-|\u2013|to|and|through)\\s{0,9}(\\d{1,3})\\b(?:\\s{0,9}\\([^)]{0,99}\\))?");

    /** A scale whose ends are given separately, as in "0 is the least, 9 is the most". Used only if the prompt contains no range. */
    private static final Pattern ENDS = Pattern.compile(
            "\\b(\\d{1,3})\\s{1,9}(?:is|means|being)\\s{1,9}the\\s{1,9}\\p{L}{1,40}\\s{0,9}(?:,|;|and){0,3}\\s{0,9}(\\d{1,3})\\s{1,9}(?:is|means|being)\\s{1,9}the\\s{1,9}\\p{L}{1,40}\\b[.,;:]?");

    private static final Pattern LEAD_IN =
            Pattern.compile("^\\s*in (?:your|the) own (?:view|opinion),", Pattern.CASE_INSENSITIVE);

    /** Returns the question and scale in a prompt; empty if the prompt names no scale. */
    static Optional<AskedScale> in(String prompt) {
        // No suite has a longer prompt.
        String looked = prompt.substring(0, Math.min(prompt.length(), 200_000));
        return in(SCALE, looked).or(() -> in(ENDS, looked));
    }

    private static Optional<AskedScale> in(Pattern pattern, String prompt) {
        Matcher scale = pattern.matcher(prompt);
        while (scale.find()) {
            int min = Integer.parseInt(scale.group(1));
            int max = Integer.parseInt(scale.group(2));
            if (min < max && max <= 100) {
                return Optional.of(new AskedScale(min, max, question(prompt, scale.start(), scale.end())));
            }
        }
        return Optional.empty();
    }

    int answers() {
        return max - min + 1;
    }

    private static String question(String prompt, int scaleStart, int scaleEnd) {
        int mark = prompt.indexOf('?');
        if (mark < 0) {
            return plain(prompt);
        }
        return plain(mark < scaleStart ? prompt.substring(0, mark) : prompt.substring(Math.min(scaleEnd, mark), mark));
    }

    private static String plain(String words) {
        return LEAD_IN.matcher(words)
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
