package dev.plumbline.suite;

import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads rating settings, whole from a suite or as a profile's overrides of it. */
public final class RatingReader {
    private static final String SLOT = "{question}";

    private RatingReader() {}

    /**
     * Reads the settings.
     *
     * @param map where they stand
     * @param inherited what a missing key falls back on, or null where every key has to be there
     * @param scale the answers that have to fit, or null where the scale itself was wrong
     */
    public static RatingSettings read(YamlMap map, @Nullable RatingSettings inherited, @Nullable Scale scale) {
        map.only(SuiteKeys.RATING);
        boolean whole = inherited == null;
        Field<String> prompt = whole ? map.text("prompt") : map.optionalText("prompt");
        Field<Double> temperature = whole ? map.number("temperature") : map.optionalNumber("temperature");
        Field<Integer> maxTokens = whole ? map.integer("max-tokens") : map.optionalInteger("max-tokens");
        Field<Integer> topLogprobs = whole ? map.integer("top-logprobs") : map.optionalInteger("top-logprobs");
        RatingSettings other = inherited == null ? new RatingSettings(SLOT, 0, 1, 1) : inherited;
        return new RatingSettings(
                prompt.check(
                                RatingReader::hasOneSlot,
                                "must contain {question} exactly once",
                                "the question's words go there")
                        .or(other.prompt()),
                Checks.temperature(temperature).or(other.temperature()),
                fitting(Checks.atLeastOne(maxTokens), scale).or(other.maxTokens()),
                Checks.atLeastOne(topLogprobs).or(other.topLogprobs()));
    }

    private static boolean hasOneSlot(String prompt) {
        int first = prompt.indexOf(SLOT);
        return first >= 0 && first == prompt.lastIndexOf(SLOT);
    }

    /** Some tokenizers spend a token on every digit and sign, so only as many tokens as characters are safe. */
    private static Field<Integer> fitting(Field<Integer> maxTokens, @Nullable Scale scale) {
        if (scale == null) {
            return maxTokens;
        }
        int longest = Math.max(
                String.valueOf(scale.min()).length(),
                String.valueOf(scale.max()).length());
        return maxTokens.check(
                n -> n >= longest,
                "is too small for answers of " + longest + " characters on the scale " + scale.min() + ".."
                        + scale.max(),
                "write max-tokens: " + longest + ", or narrow the scale to single digits");
    }
}
