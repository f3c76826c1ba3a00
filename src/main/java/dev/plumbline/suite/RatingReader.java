package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the settings of ratings in a suite, or the overrides of a profile. */
public final class RatingReader {
    static final AnswerSampling SAMPLING = AnswerSampling.of(200);
    private static final int MOST_ORDERS = 1000;

    private RatingReader() {}

    /**
     * Reads the settings.
     *
     * @param map the map with the settings
     * @param inherited the defaults of missing keys, or null if every key is required
     * @param scales the scales whose answers must fit into the length limit; empty if the scale itself was wrong
     */
    public static RatingSettings read(YamlMap map, @Nullable RatingSettings inherited, List<Scale> scales) {
        map.only(SuiteKeys.RATING);
        return settings(map, inherited, scales, SAMPLING);
    }

    /**
     * Reads the settings for questions with choices.
     *
     * @param rating the suite's settings of ratings, whose number of samples also applies to choices, or null
     */
    static ChoosingSettings choosing(YamlMap map, @Nullable RatingSettings rating, Mistakes mistakes) {
        map.only(SuiteKeys.CHOOSING);
        RatingSettings asking = settings(map, null, List.of(), rating == null ? SAMPLING : rating.sampling());
        if (rating != null && !asking.sampling().equals(rating.sampling())) {
            mistakes.add(
                    map.place(),
                    "ratings and choices of a suite are sampled in the same way",
                    "samples, base-samples, looks or check-text that differ from those of 'rating'",
                    "write them only in 'rating'");
        }
        String prompt = asking.prompt();
        map.optionalText("prompt")
                .check(
                        text -> text.indexOf(RatingSettings.CHOICES) == text.lastIndexOf(RatingSettings.CHOICES),
                        "must contain {choices} at most once",
                        "the choices go there, a line each");
        int shuffle = map.optionalInteger("shuffle")
                .check(
                        n -> n >= 1 && n <= MOST_ORDERS,
                        "must be from 1 to " + MOST_ORDERS,
                        "each order is a call; 2 swap two choices, 4 put each of four choices once at each position")
                .check(
                        n -> n == 1 || prompt.contains(RatingSettings.CHOICES),
                        "needs {choices} in choosing.prompt",
                        "only listed choices have an order: put {choices} into the prompt, or remove shuffle")
                .or(1);
        return new ChoosingSettings(asking, shuffle, map.optionalInteger("seed").or(0));
    }

    /** Reads a profile's overrides of the settings for choices. A profile cannot change the choices themselves. */
    public static RatingSettings choosing(YamlMap map, RatingSettings inherited) {
        map.only(SuiteKeys.RATING);
        map.optionalText("prompt")
                .check(
                        text -> text.contains(RatingSettings.CHOICES) == inherited.listsChoices(),
                        inherited.listsChoices()
                                ? "must contain {choices}, as the suite's does"
                                : "must not contain {choices}, as the suite's does not",
                        "the suite decides whether letters or words are the answers");
        return settings(map, inherited, List.of(), inherited.sampling());
    }

    private static RatingSettings settings(
            YamlMap map, @Nullable RatingSettings inherited, List<Scale> scales, AnswerSampling sampling) {
        boolean whole = inherited == null;
        Field<String> prompt = whole ? map.text("prompt") : map.optionalText("prompt");
        Field<Double> temperature = whole ? map.number("temperature") : map.optionalNumber("temperature");
        Field<Integer> maxTokens = whole ? map.integer("max-tokens") : map.optionalInteger("max-tokens");
        Field<Integer> topLogprobs = whole ? map.integer("top-logprobs") : map.optionalInteger("top-logprobs");
        RatingSettings other =
                inherited == null ? new RatingSettings(RatingSettings.QUESTION, 0, 1, 1, sampling) : inherited;
        return new RatingSettings(
                withOneSlot(prompt).or(other.prompt()),
                Checks.temperature(temperature).or(other.temperature()),
                fitting(Checks.maxTokens(maxTokens), scales).or(other.maxTokens()),
                Checks.atLeastOne(topLogprobs).or(other.topLogprobs()),
                sampling(map, other.sampling()));
    }

    private static AnswerSampling sampling(YamlMap map, AnswerSampling other) {
        Field<List<Integer>> written = map.optionalIntegers("looks")
                .check(
                        RatingReader::isSchedule,
                        "must be ascending numbers from 1 to " + Checks.MOST_SAMPLES,
                        "write looks: " + AnswerSampling.LOOKS);
        Field<Integer> count = samples(map.optionalInteger("samples"), "200 leaves a share uncertain by 0.07 at most");
        List<Integer> looks = written.orNull() == null ? other.writtenLooks() : written.orNull();
        if (looks != null && map.has("samples")) {
            count = count.check(
                    looks::contains,
                    "must be one of looks, which are " + looks,
                    "a verdict is read at a look: use one of them, or add it to looks");
        }
        int samples = count.or(other.samples());
        if (!map.has("samples")) {
            written = written.check(
                    l -> l.contains(samples),
                    "must contain samples, which is " + samples,
                    "a verdict is read at a look: add it, or set samples to a look");
        }
        Integer base = samples(map.optionalInteger("base-samples"), "2000 keep base's own noise small")
                .check(
                        n -> n >= samples,
                        "must be at least samples, which is " + samples,
                        "base serves every candidate: write " + AnswerSampling.BASE_SAMPLES)
                .orNull();
        return new AnswerSampling(
                samples,
                base == null ? other.writtenBaseSamples() : base,
                written.orNull() == null ? other.writtenLooks() : written.orNull(),
                map.optionalInteger("check-text")
                        .check(
                                n -> n >= 0 && n <= Checks.MOST_SAMPLES,
                                "must be from 0 to " + Checks.MOST_SAMPLES,
                                "this many whole answers are drawn for each rating; 20 find a difference of 0.1")
                        .or(other.wholeAnswers()));
    }

    private static Field<Integer> samples(Field<Integer> field, String remedy) {
        return field.check(n -> n >= 1 && n <= Checks.MOST_SAMPLES, "must be from 1 to " + Checks.MOST_SAMPLES, remedy);
    }

    private static boolean isSchedule(List<Integer> looks) {
        return !looks.isEmpty()
                && looks.stream().allMatch(n -> n >= 1 && n <= Checks.MOST_SAMPLES)
                && looks.stream().distinct().sorted().toList().equals(looks);
    }

    /** Checks that a prompt contains the placeholder of the question exactly once. */
    static Field<String> withOneSlot(Field<String> prompt) {
        return Checks.sent(prompt)
                .check(
                        RatingReader::hasOneSlot,
                        "must contain {question} exactly once",
                        "the question's words go there");
    }

    private static boolean hasOneSlot(String prompt) {
        int first = prompt.indexOf(RatingSettings.QUESTION);
        return first >= 0 && first == prompt.lastIndexOf(RatingSettings.QUESTION);
    }

    /** Rejects a length limit below the number of characters of an answer, because some tokenizers need a token for every digit and sign. */
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
