package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads a scale. */
final class ScaleReader {
    /** 0..1000 is the widest in use; tables, figures and intervals have a row for each answer. */
    static final int MOST_ANSWERS = 1001;

    private ScaleReader() {}

    /** Returns the scale, or null if a part was missing or wrong. */
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
        if ((long) max - min >= MOST_ANSWERS) {
            mistakes.add(
                    map.placeOf("max"),
                    "the scale has more than " + MOST_ANSWERS + " answers",
                    min + ".." + max,
                    "narrow it; models distinguish few answers");
            return null;
        }
        return new Scale(min, max);
    }

    /** Reads a scale whose answers fit in so many tokens; otherwise reports a mistake. */
    static @Nullable Scale read(YamlMap map, int maxTokens, Mistakes mistakes) {
        Scale scale = read(map, mistakes);
        if (scale != null && scale.longestAnswer() > maxTokens) {
            mistakes.add(
                    map.place(),
                    "'scale' has answers of " + scale.longestAnswer() + " characters, more than rating.max-tokens "
                            + maxTokens,
                    scale.min() + ".." + scale.max(),
                    "narrow it, or raise rating.max-tokens");
        }
        return scale;
    }
}
