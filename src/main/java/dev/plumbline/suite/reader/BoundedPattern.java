package dev.plumbline.suite.reader;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;

/**
 * A regular expression in the syntax of RE2, which has neither lookaround nor back-references and therefore never backtracks: a search takes time
 * linear in the text. The size of the compiled pattern is bounded too.
 */
public final class BoundedPattern {
    /** The most instructions: 100,000 characters are searched in about a second. */
    private static final int MOST_INSTRUCTIONS = 2_000;

    private static final int LONGEST = 2_000;
    private static final long MOST_REPEATS = 1_000_000;
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?}");

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if it is not in the syntax of RE2 or larger than the bound; the message continues the sentence "the pattern"
     */
    public static BoundedPattern of(String regex) {
        if (regex.length() > LONGEST || repeats(regex) > MOST_REPEATS) {
            throw new IllegalArgumentException("is too large");
        }
        Pattern compiled;
        try {
            compiled = Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("cannot be read: " + e.getDescription(), e);
        }
        if (compiled.programSize() > MOST_INSTRUCTIONS) {
            throw new IllegalArgumentException("is too large");
        }
        return new BoundedPattern(compiled);
    }

    /** Returns the product of all counted repeats, which bounds how often nested ones copy their content. */
    private static long repeats(String regex) {
        long product = 1;
        for (MatchResult repeat : REPEAT.matcher(regex).results().toList()) {
            String most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
            product *= Math.max(1, Long.parseLong(most));
            if (product > MOST_REPEATS) {
                return product;
            }
        }
        return product;
    }

    /** Returns whether the pattern occurs anywhere in the text. */
    public boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundedPattern same && pattern.equals(same.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
