package dev.plumbline.suite;

import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The checks that several levels of suite and profile files share. */
final class Checks {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private Checks() {}

    /** An id: part of file names, test names and command lines, so nothing a shell or file system could trip over. */
    static Field<String> id(YamlMap map, String key) {
        return map.text(key)
                .check(
                        id -> ID.matcher(id).matches(),
                        "must be lower-case letters, digits and hyphens",
                        "rename it, such as second-amendment");
    }

    /** An id that no other of its scope has. */
    static Field<String> uniqueId(YamlMap map, Map<String, Place> earlier) {
        return id(map, "id").unlike(earlier);
    }

    static Field<Double> temperature(Field<Double> field) {
        return field.check(t -> t >= 0 && t <= 2, "must be from 0 to 2", "0 is greedy, 1 samples as trained");
    }

    static Field<Integer> atLeastOne(Field<Integer> field) {
        return field.check(n -> n >= 1, "must be at least 1", "write a positive number");
    }
}
