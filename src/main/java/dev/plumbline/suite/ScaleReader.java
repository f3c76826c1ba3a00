package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads a scale. */
final class ScaleReader {
    private ScaleReader() {}

    /** The scale, or null where a part was missing or wrong. */
    static @Nullable Scale read(YamlMap map, Mistakes mistakes) {
        map.only(SuiteKeys.SCALE);
        Integer min = map.integer("min").orNull();
        Integer max = map.integer("max").orNull();
        if (min == null || max == null) {
            return null;
        }
        if (min >= max) {
            mistakes.add(map.placeOf("max"), "'max' must be more than 'min'", min + ".." + max, "widen the scale");
            return null;
        }
        return new Scale(min, max);
    }
}
