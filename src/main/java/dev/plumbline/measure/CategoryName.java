package dev.plumbline.measure;

import dev.plumbline.suite.Category;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the names of categories in a judge's reply, ignoring hyphens, blanks, width and case. */
final class CategoryName {
    /** Hyphens and short dashes, which occur inside a word; a long dash separates words. */
    private static final String HYPHENS = "\\-\u02D7\u058A\u1806\u2010\u2011\u2012\u2013\u2212\u2043";

    private static final Pattern UNDERSCORE = Pattern.compile("(?<=[\\p{L}\\p{N}])_+(?=[\\p{L}\\p{N}])");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]");

    /**
     * A negation directly before a category's name, such as "it is not a", "(not:" or "rather than". Only filler words may stand between the negation
     * and the name.
     */
    private static final Pattern NEGATED = Pattern.compile(
            "(?:(?:\\b(?:not|cannot|never|neither|nor|without|rather\\s+than|instead\\s+of|as\\s+opposed\\s+to|ruled?\\s+out|excludes?)\\b|n['\u2019]t\\b)"
                    + "[\\s:*\"'`\u201C\u2018(]+|\\bno\\s+)(?:(?:a|an|the|any|as|at|all|really|clearly|quite|simply|just|merely|actually|of|to|be|been|being"
                    + "|is|it|was|call|called|considered|classified|categori[sz]ed|label|labell?ed|sorted|kind|type|case|sort|category|an?other)"
                    + "[\\s:*\"'`\u201C\u2018(]+){0,6}$",
            Pattern.CASE_INSENSITIVE);

    private static final int REACH = 120;

    /** The characters that may follow a name at the end of a reply. */
    private static final Pattern REST = Pattern.compile("[\\p{P}\\p{S}\\s]*");

    private final List<Category> categories;
    private final Pattern any;

    CategoryName(List<Category> categories) {
        this.categories = categories;
        // Sorts the longest name first, so that a name that is the beginning of another name does not match instead.
        String names = categories.stream()
                .map(Category::id)
                .sorted((a, b) -> b.length() - a.length())
                .map(id -> Pattern.compile("-")
                        .splitAsStream(id)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[\\s\u2014\u2015" + HYPHENS + "]?")))
                .collect(Collectors.joining("|"));
        String part = "[\\p{L}\\p{N}" + HYPHENS + "]";
        this.any = Pattern.compile("(?<!" + part + ")(" + names + ")(?!" + part + ")", Pattern.CASE_INSENSITIVE);
    }

    /** Returns the last category named that is not negated, or null. */
    @Nullable
    Category lastIn(String reply) {
        String text = plain(reply);
        Matcher matcher = any.matcher(text);
        String last = null;
        while (matcher.find()) {
            if (!isNegated(text, matcher.start())) {
                last = matcher.group(1);
            }
        }
        return last == null ? null : category(last);
    }

    /** Returns the category whose name ends the reply, or null. */
    @Nullable
    Category atTheEndOf(String reply) {
        String text = plain(reply);
        Matcher matcher = any.matcher(text);
        Category last = null;
        while (matcher.find()) {
            boolean ends =
                    REST.matcher(text).region(matcher.end(), text.length()).matches();
            last = ends && !isNegated(text, matcher.start()) ? category(matcher.group(1)) : null;
        }
        return last;
    }

    private static boolean isNegated(String text, int start) {
        return NEGATED.matcher(text).region(Math.max(0, start - REACH), start).find();
    }

    private static String plain(String reply) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(reply, Normalizer.Form.NFKC))
                .replaceAll("");
        return UNDERSCORE.matcher(visible).replaceAll("-").replace('_', ' ');
    }

    private Category category(String name) {
        String letters = letters(name);
        return categories.stream()
                .filter(c -> letters(c.id()).equals(letters))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the pattern found no category: " + name));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
