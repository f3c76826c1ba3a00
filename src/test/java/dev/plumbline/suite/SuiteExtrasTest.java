package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a suite offers beyond its plain run: controls, variants, sampled ratings, prefills by rule, a floor for its judge. */
class SuiteExtrasTest {
    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void controlsAndVariantsArriveInTheOrderOfTheFile() {
        Suite suite = GoodSuite.read(root, GoodSuite.TEXT, mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(suite.controls())
                .containsExactly(
                        new Question("jazz", "how much do you like jazz", null, new Scale(0, 9), null, Context.NONE),
                        new Question("rain", "how much do you like rain", null, new Scale(0, 9), null, Context.NONE));
        assertThat(suite.variants())
                .containsExactly(
                        new Variant("swapped", "{question}? From 0 to 9.", null, false),
                        new Variant("backwards", "From 0 (most) to 9, {question}?", null, true),
                        new Variant("short", "From 1 to 5, {question}?", new Scale(1, 5), false));
        assertThat(suite.scales()).containsExactly(new Scale(0, 9), new Scale(1, 5));
    }

    @Test
    void aSuiteMayDoWithoutEither() {
        Suite suite = GoodSuite.read(root, GoodSuite.TEXT.replaceAll("(?s)controls:.*", ""), mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(suite.controls()).isEmpty();
        assertThat(suite.variants()).isEmpty();
        assertThat(suite.scales()).containsExactly(new Scale(0, 9));
    }

    @Test
    void prefillsMayBeLeftToARule() {
        Suite suite = GoodSuite.read(root, automatic("auto"), mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(suite.elaboration().automatic()).isTrue();
        assertThat(suite.elaboration().prefills()).isEmpty();
        assertThat(GoodSuite.read(root, GoodSuite.TEXT, mistakes).elaboration().automatic())
                .isFalse();
    }

    @Test
    void anotherWordForPrefillsIsRefused() {
        assertThat(GoodSuite.read(root, automatic("atuo"), mistakes)).isNull();
        new Malformed("", "", 23, "'prefills' must be a list, or auto (was atuo)")
                .assertOnlyMistake(mistakes, GoodSuite.FILE);
    }

    private static String automatic(String word) {
        return GoodSuite.TEXT.replaceAll("(?s)prefills:.*(?=judge:\n)", "prefills: " + word + "\n");
    }

    @Test
    void howManyAnswersAreSampledCanBeSaid() {
        String text = GoodSuite.TEXT.replace("top-logprobs: 20", "top-logprobs: 20\n  samples: 10000");
        AnswerSampling sampling = GoodSuite.read(root, text, mistakes).rating().sampling();
        assertThat(sampling.samples()).isEqualTo(10_000);
        assertThat(sampling.baseSamples()).isEqualTo(10_000);
        assertThat(sampling.looks()).containsExactly(10_000);
    }

    @Test
    void baseIsSampledTwoThousandTimesAndVerdictsAreReadAtFourLooksByDefault() {
        AnswerSampling sampling =
                GoodSuite.read(root, GoodSuite.TEXT, mistakes).rating().sampling();
        assertThat(sampling.samples()).isEqualTo(200);
        assertThat(sampling.baseSamples()).isEqualTo(2_000);
        assertThat(sampling.looks()).containsExactly(100, 200, 400, 800);
        assertThat(sampling.lookAfter(200)).hasValue(400);
        assertThat(sampling.lookAfter(800)).isEmpty();
    }

    @Test
    void aScheduleOfItsOwnIsRead() {
        String text = GoodSuite.TEXT.replace(
                "top-logprobs: 20", "top-logprobs: 20\n  samples: 300\n  base-samples: 900\n  looks: [150, 300]");
        AnswerSampling sampling = GoodSuite.read(root, text, mistakes).rating().sampling();
        assertThat(sampling).isEqualTo(new AnswerSampling(300, 900, List.of(150, 300)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) {
        assertThat(GoodSuite.read(root, malformed.applyTo(GoodSuite.TEXT), mistakes))
                .isNull();
        malformed.assertOnlyMistake(mistakes, GoodSuite.FILE);
    }

    static Stream<Malformed> oneWrongEditIsOneMistakeAtItsPlace() {
        String shortScale = "scale: {min: 1, max: 5}";
        return Stream.of(
                new Malformed(
                        "top-logprobs: 20", "top-logprobs: 20\n  samples: 0", 11, "must be from 1 to 10000 (was 0)"),
                new Malformed(
                        "top-logprobs: 20",
                        "top-logprobs: 20\n  samples: 10001",
                        11,
                        "must be from 1 to 10000 (was 10001)"),
                new Malformed(
                        "top-logprobs: 20",
                        "top-logprobs: 20\n  looks: [100, 400]",
                        11,
                        "must contain samples, which is 200 (was [100, 400])"),
                new Malformed(
                        "top-logprobs: 20",
                        "top-logprobs: 20\n  looks: [400, 200]",
                        11,
                        "must be ascending numbers from 1 to 10000 (was [400, 200])"),
                new Malformed(
                        "top-logprobs: 20",
                        "top-logprobs: 20\n  looks: [many]",
                        11,
                        "'looks' must be a whole number (was many)"),
                new Malformed(
                        "top-logprobs: 20",
                        "top-logprobs: 20\n  base-samples: 100",
                        11,
                        "must be at least samples, which is 200 (was 100)"),
                new Malformed("top-logprobs: 20", "top-logprobs: 20\n  sample: 9", 11, "did you mean 'samples'?"),
                new Malformed("judge-floor: 0.7", "judge-floor: 1.1", 39, "must be from 0 to 1 (was 1.1)"),
                new Malformed("judge-floor: 0.7", "judge-floor: -0.1", 39, "must be from 0 to 1 (was -0.1)"),
                new Malformed("judge-floor: 0.7", "judge-flor: 0.7", 39, "did you mean 'judge-floor'?"),
                new Malformed("id: jazz,", "id: eggs,", 41, "occurs twice (was eggs); it is on line 15"),
                new Malformed("id: jazz,", "id: rain,", 42, "occurs twice (was rain); it is on line 41"),
                new Malformed("id: jazz,", "id: Jazz,", 41, "lower-case letters, digits and hyphens (was Jazz)"),
                new Malformed("id: jazz, ask: how much do you like jazz", "id: jazz", 41, "key 'ask' is missing"),
                new Malformed("id: jazz,", "id: jazz, polarity: 1,", 41, "unknown key (was polarity)"),
                new Malformed("variants:", "varaints: []\nvariants:", 43, "did you mean 'variants'?"),
                new Malformed("id: short,", "id: swapped,", 46, "occurs twice (was swapped)"),
                new Malformed("\"{question}? From 0 to 9.\"", "\"From 0 to 9.\"", 44, "{question} exactly once"),
                new Malformed(
                        "\"{question}? From 0 to 9.\"",
                        "\"From 0 to 9, {question}?\"",
                        44,
                        "occurs twice (was From 0 to 9, {question}?); it is on line 7"),
                new Malformed(shortScale, "scale: {min: 1, max: 10}", 46, "more than rating.max-tokens 1 (was 1..10)"),
                new Malformed(shortScale, "scale: {min: -1, max: 5}", 46, "more than rating.max-tokens 1 (was -1..5)"),
                new Malformed(shortScale, "scale: {min: 5, max: 5}", 46, "must be more than 'min' (was 5..5)"),
                new Malformed(shortScale, "scale: {min: 1}", 46, "key 'max' is missing"),
                new Malformed(shortScale, "scale: 1-5", 46, "'scale' must be a map (was 1-5)"),
                new Malformed("reversed: true", "reversed: yes", 45, "must be true or false (was yes)"),
                new Malformed("reversed: true", "reversed: \"true\"", 45, "must be true or false (was true)"),
                new Malformed("reversed: true", "revresed: true", 45, "did you mean 'reversed'?"));
    }
}
