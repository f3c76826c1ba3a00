package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.YamlMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A scale of whole numbers from {@code min} to {@code max}, both included. */
public record Scale(int min, int max) implements AnswerSpace {
    /** The maximum number of answers. The widest scale in use is 0..1000, and tables, figures and intervals have a row for each answer. */
    static final int MOST_ANSWERS = 1001;

    /** A placeholder for a scale that could not be read. A suite with this mistake is never returned. */
    static final Scale UNKNOWN = new Scale(0, 1);

    public Scale {
        if (min >= max) {
            throw new IllegalArgumentException("scale max must be > min (was " + min + ".." + max + ")");
        }
    }

    @Override
    public boolean contains(int answer) {
        return answer >= min && answer <= max;
    }

    /** Returns the number of characters of the longest answer, including its sign. */
    public int longestAnswer() {
        return Math.max(String.valueOf(min).length(), String.valueOf(max).length());
    }

    @Override
    public IntStream answers() {
        return IntStream.rangeClosed(min, max);
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public String label(int answer) {
        return String.valueOf(answer);
    }

    @Override
    public String key(int answer) {
        return String.valueOf(answer);
    }

    @Override
    public String section() {
        return "rating";
    }

    @Override
    public List<AnswerOrder> orders() {
        return List.of(AnswerOrder.NONE);
    }

    /** Returns the scale, or null if a mistake was reported. */
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

    /** Reads a scale. Reports a mistake if its longest answer has more characters than this number of tokens. */
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
