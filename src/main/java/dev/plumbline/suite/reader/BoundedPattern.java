package dev.plumbline.suite.reader;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;

/**
 * A regular expression in RE2 syntax. RE2 has neither lookaround nor back-references and never backtracks, so a search takes time linear in
 * the length of the text. The size of the compiled pattern is bounded too.
 */
public final class BoundedPattern {
    /** The maximum number of instructions. With this number, a search in 100,000 characters takes about a second. */
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
     * @throws IllegalArgumentException if the expression is not in RE2 syntax or is larger than the bound; the message continues the
     *     sentence "the pattern"
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

    /** Returns the product of all counted repeats. The product bounds how often nested repeats copy their content. */
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

    /** Returns whether the pattern matches anywhere in the text. */
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
