package dev.plumbline.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Suggests a known word for an unknown one: the closest known word, or all known words if none is close. */
public final class DidYouMean {
    /** The maximum length of compared words, because the distance takes time proportional to the product of both lengths. */
    private static final int LONGEST_WORD = 100;

    private DidYouMean() {}

    /**
     * Returns {@code did you mean 'x'?} if a known word differs in one letter or in at most a third of its letters, otherwise the list of
     * known words.
     */
    public static String of(String was, Collection<String> allowed) {
        if (allowed.isEmpty()) {
            return "there is none to choose from";
        }
        String closest = nearest(was, allowed);
        return closest != null
                ? "did you mean '" + closest + "'?"
                : "use " + (allowed.size() == 1 ? "" : "one of ") + String.join(", ", allowed);
    }

    /**
     * Returns a suggestion that always lists the known words, because the user cannot look them up in the file: {@code did you mean 'x'?
     * suites: x, y}.
     */
    public static String orList(String was, Collection<String> allowed, String what) {
        if (allowed.isEmpty()) {
            return "there are no " + what;
        }
        String closest = nearest(was, allowed);
        return (closest == null ? "" : "did you mean '" + closest + "'? ") + what + ": " + String.join(", ", allowed);
    }

    /** Returns the closest known word; empty if no word is close enough. */
    public static Optional<String> closest(String was, Collection<String> allowed) {
        return Optional.ofNullable(nearest(was, allowed));
    }

    private static @Nullable String nearest(String was, Collection<String> allowed) {
        String closest = "";
        int least = Integer.MAX_VALUE;
        if (was.length() > LONGEST_WORD) {
            return null;
        }
        for (String candidate : allowed) {
            int distance = distance(was.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                closest = candidate;
            }
        }
        return least <= Math.max(1, closest.length() / 3) ? closest : null;
    }

    /** Returns the edit distance. A swap of two neighbouring letters counts as one edit (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + swap, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
