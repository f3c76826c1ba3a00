package dev.plumbline.suite;

import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rating settings, whole from a suite or as a profile's overrides of it. */
public final class RatingReader {
    private static final String SLOT = "{question}";
    private static final int SAMPLES = 200;

    private RatingReader() {}

    /**
     * Reads the settings.
     *
     * @param map where they stand
     * @param inherited what a missing key falls back on, or null where every key has to be there
     * @param scales the scales whose answers have to fit; none where the scale itself was wrong
     */
    public static RatingSettings read(YamlMap map, @Nullable RatingSettings inherited, List<Scale> scales) {
        map.only(SuiteKeys.RATING);
        boolean whole = inherited == null;
        Field<String> prompt = whole ? map.text("prompt") : map.optionalText("prompt");
        Field<Double> temperature = whole ? map.number("temperature") : map.optionalNumber("temperature");
        Field<Integer> maxTokens = whole ? map.integer("max-tokens") : map.optionalInteger("max-tokens");
        Field<Integer> topLogprobs = whole ? map.integer("top-logprobs") : map.optionalInteger("top-logprobs");
        RatingSettings other = inherited == null ? new RatingSettings(SLOT, 0, 1, 1, SAMPLES) : inherited;
        return new RatingSettings(
                withOneSlot(prompt).or(other.prompt()),
                Checks.temperature(temperature).or(other.temperature()),
                fitting(Checks.maxTokens(maxTokens), scales).or(other.maxTokens()),
                Checks.atLeastOne(topLogprobs).or(other.topLogprobs()),
                map.optionalInteger("samples")
                        .check(
                                n -> n >= 1 && n <= Checks.MOST_SAMPLES,
                                "must be from 1 to " + Checks.MOST_SAMPLES,
                                "200 leaves a share uncertain by 0.07 at most")
                        .or(other.samples()));
    }

    /** A prompt that a question's words can be put into. */
    static Field<String> withOneSlot(Field<String> prompt) {
        return Checks.sent(prompt)
                .check(
                        RatingReader::hasOneSlot,
                        "must contain {question} exactly once",
                        "the question's words go there");
    }

    private static boolean hasOneSlot(String prompt) {
        int first = prompt.indexOf(SLOT);
        return first >= 0 && first == prompt.lastIndexOf(SLOT);
    }

    /** Some tokenizers spend a token on every digit and sign, so only as many tokens as characters are safe. */
    private static Field<Integer> fitting(Field<Integer> maxTokens, List<Scale> scales) {
        Field<Integer> field = maxTokens;
        for (Scale scale : scales) {
            int longest = scale.longestAnswer();
            field = field.check(
                    n -> n >= longest,
                    "is too small for answers of " + longest + " characters on the scale " + scale.min() + ".."
                            + scale.max(),
                    "write max-tokens: " + longest + ", or narrow the scale to single digits");
        }
        return field;
    }
}
