package dev.plumbline.suite;

import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that several sections of suite and profile files share. */
public final class Checks {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** A file name may have 255 bytes, and ids become parts of file names. */
    private static final int LONGEST_ID = 100;

    static final int MOST_SAMPLES = 10_000;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int LONGEST_TEXT = 200_000;

    private Checks() {}

    /** Returns an id. Ids become parts of file names, test names and command lines, so special characters of shells and file systems are rejected. */
    public static Field<String> id(YamlMap map, String key) {
        return map.text(key)
                .check(
                        Checks::isId,
                        "must be lower-case letters, digits and hyphens",
                        "rename it, such as second-amendment")
                .check(
                        id -> id.length() <= LONGEST_ID,
                        "has more than " + LONGEST_ID + " characters",
                        "shorten it: it becomes part of file names");
    }

    /** Returns whether a text has the form of an id, without a check of its length. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns an id, and rejects one that occurs earlier in the same scope. */
    static Field<String> uniqueId(YamlMap map, Map<String, Place> earlier) {
        return id(map, "id").unlike(earlier);
    }

    /** Reads a date in ISO 8601 format. */
    public static Field<LocalDate> date(Field<String> field) {
        return field.as(Checks::parsed, "must be a date", "write it as year-month-day, such as 2026-01-31");
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static Field<Double> temperature(Field<Double> field) {
        return field.check(t -> t >= 0 && t <= 2, "must be from 0 to 2", "0 is greedy, 1 samples as trained");
    }

    /** Checks a number of samples, of which 0 means ratings only. */
    static Field<Integer> samples(Field<Integer> field) {
        return field.check(n -> n >= 0, "must be at least 0", "write 0 to draw none, or how many to draw")
                .check(
                        n -> n <= MOST_SAMPLES,
                        "must be at most " + MOST_SAMPLES,
                        "200 leave a share uncertain by 0.07 at most");
    }

    static Field<Integer> maxTokens(Field<Integer> field) {
        return atLeastOne(field)
                .check(n -> n <= MOST_TOKENS, "must be at most " + MOST_TOKENS, "no model writes as many");
    }

    /** Checks a text that becomes part of every request of its kind. */
    public static Field<String> sent(Field<String> field) {
        return field.check(
                text -> text.length() <= LONGEST_TEXT,
                "has more than " + LONGEST_TEXT + " characters",
                "shorten it: it is sent with every call");
    }

    static Field<Integer> atLeastOne(Field<Integer> field) {
        return field.check(n -> n >= 1, "must be at least 1", "write a positive number");
    }
}
