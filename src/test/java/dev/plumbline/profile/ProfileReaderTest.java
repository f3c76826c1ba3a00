package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.GoodSuite;
import dev.plumbline.suite.ModelSelector;
import dev.plumbline.suite.Prefill;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {
    private static final String FILE = "suites/breakfast/models/local.yaml";
    private static final String GOOD = """
            note: for tests
            providers:
              local:
                dialect: vllm
                base-url: http://127.0.0.1:8000/v1
                api-key: "${LOCAL_API_KEY}"
                concurrency: 64
              open:
                dialect: openrouter
                base-url: https://example.org/api
            models:
              plain:
                provider: local
                model: m
              tuned: {provider: local, model: t, identity: tuned-v1, step: 52}
              other: {model: o}
              sorter: {provider: open, model: s}
            roles:
              base: plain
              candidates: [tuned, other]
              judge: sorter
            recording: recordings/here
            extras: [controls, repeats]
            rating:
              top-logprobs: 5
            elaboration:
              samples: 3
              prefills:
                - {question: eggs, answer: 2, models: [plain, tuned], set: odd}
                - {question: eggs, answer: 2, models: [other], set: odd}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();
    private Suite suite;

    @BeforeEach
    void aSuite() {
        suite = GoodSuite.read(root, GoodSuite.TEXT, mistakes);
    }

    @Test
    void everyValueOfAGoodFileArrives() {
        Profile profile = read(GOOD);
        assertThat(mistakes.all()).isEmpty();
        assertThat(profile.name()).isEqualTo("local");
        assertThat(profile.note()).isEqualTo("for tests");
        assertThat(profile.providers().values())
                .containsExactly(
                        ProviderReaderTest.plain("local", "vllm", "http://127.0.0.1:8000/v1", "LOCAL_API_KEY", 64),
                        ProviderReaderTest.plain("open", "openrouter", "https://example.org/api", null, null));
        assertThat(profile.models().values())
                .containsExactly(
                        new Model("plain", "local", "m", "m", null, null, null, null, null, Origin.UNKNOWN),
                        new Model("tuned", "local", "t", "tuned-v1", null, null, 52, null, null, Origin.UNKNOWN),
                        new Model("other", null, "o", "o", null, null, null, null, null, Origin.UNKNOWN),
                        new Model("sorter", "open", "s", "s", null, null, null, null, null, Origin.UNKNOWN));
        assertThat(profile.base()).isEqualTo("plain");
        assertThat(profile.candidates()).containsExactly("tuned", "other");
        assertThat(profile.judge()).isEqualTo("sorter");
        assertThat(profile.recording()).isEqualTo(root.resolve("recordings/here"));
        assertThat(profile.extras()).containsExactly("controls", "repeats");
        assertThat(profile.rating().topLogprobs()).isEqualTo(5);
        assertThat(profile.rating().prompt()).isEqualTo(suite.rating().prompt());
        assertThat(profile.elaboration().samples()).isEqualTo(3);
        assertThat(profile.elaboration().maxTokens()).isEqualTo(250);
        assertThat(profile.elaboration().prefills())
                .hasSize(2)
                .contains(new Prefill("eggs", 2, new ModelSelector.Named(List.of("other")), "odd"));
    }

    @Test
    void whatAProfileDoesNotSayIsTheSuites() {
        Profile profile = read(GOOD.substring(0, GOOD.indexOf("recording:")));
        assertThat(mistakes.all()).isEmpty();
        assertThat(profile.rating()).isEqualTo(suite.rating());
        assertThat(profile.elaboration()).isEqualTo(suite.elaboration());
        assertThat(profile.recording()).isEqualTo(root.resolve("fixtures/breakfast/local"));
        assertThat(profile.extras()).isEmpty();
        assertThat(profile.repeats()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) {
        assertThat(read(malformed.applyTo(GOOD))).isNull();
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> oneWrongEditIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed("note: for tests", "prices: {}", 1, "unknown key (was prices)"),
                new Malformed("dialect: vllm", "dialect: vlm", 4, "is not known (was vlm); did you mean 'vllm'?"),
                new Malformed("http://127", "ftp://127", 5, "must be an http or https address (was ftp://"),
                new Malformed(
                        "http://127.0.0.1:8000/v1", "localhost", 5, "must be an http or https address (was localhost)"),
                new Malformed("https://example.org/api", "http://exa mple.org", 10, "must be an http or https address"),
                new Malformed("http://127", "http://me:secret@127", 5, "must hold no user, query or fragment;"),
                new Malformed("concurrency: 64", "concurrency: 0", 7, "must be at least 1 (was 0)"),
                new Malformed("concurrency: 64", "concurency: 64", 7, "did you mean 'concurrency'?"),
                new Malformed("    dialect: openrouter\n", "", 9, "key 'dialect' is missing"),
                new Malformed(
                        "plain:\n    provider: local",
                        "plain:\n    provider: locl",
                        13,
                        "names no provider (was locl); did you mean 'local'?"),
                new Malformed("    model: m\n", "", 13, "key 'model' is missing"),
                new Malformed("step: 52", "step: -1", 15, "must be 0 or more (was -1)"),
                new Malformed(
                        "  other: {model: o}\n",
                        "  other: {model: o}\n  a/b: {model: x}\n",
                        17,
                        "cannot have this name (was a/b)"),
                new Malformed(
                        "  other: {model: o}\n",
                        "  other: {model: o}\n  Other: {model: x}\n",
                        17,
                        "only in upper and lower case (was Other)"),
                new Malformed(
                        "  other: {model: o}\n",
                        "  other: {model: m}\n",
                        20,
                        "'other' and 'plain' have the same identity"),
                new Malformed("base: plain", "base: plian", 19, "names no model (was plian); did you mean 'plain'?"),
                new Malformed("[tuned, other]", "[tuned, othr, other]", 20, "names no model (was othr)"),
                new Malformed("[tuned, other]", "[tuned, other, plain]", 20, "names the base model (was plain)"),
                new Malformed("[tuned, other]", "[tuned, other, tuned]", 20, "'candidates' occurs twice (was tuned)"),
                new Malformed("[tuned, other]", "tuned", 20, "'candidates' must be a list (was tuned)"),
                new Malformed("judge: sorter", "judge: nobody", 21, "names no model (was nobody)"),
                new Malformed(
                        "extras: [controls, repeats]", "extras: [controls, repeat]", 23, "did you mean 'repeats'?"),
                new Malformed(
                        "extras: [controls, repeats]",
                        "extras: [controls]\nrepeats: 3",
                        24,
                        "must be 0, which switches repeats by default off (was 3)"),
                new Malformed(
                        "extras: [controls, repeats]",
                        "extras: [controls, repeats]\nrepeats: 0",
                        24,
                        "the extras name repeats (was 0)"),
                new Malformed("top-logprobs: 5", "max-tokens: 0", 25, "must be at least 1 (was 0)"),
                new Malformed("top-logprobs: 5", "prompt: Hello", 25, "{question} exactly once (was Hello)"),
                new Malformed("samples: 3", "samples: many", 27, "must be a whole number (was many)"),
                new Malformed("[plain, tuned]", "[plain, sorter]", 29, "names no base or candidate (was sorter)"),
                new Malformed(
                        "[plain, tuned]",
                        "candidates",
                        30,
                        "already asks this model the same (was eggs 2); remove it, or one from line 29"),
                new Malformed(
                        "models: [other]", "models: [tuned]", 30, "already asks this model the same (was eggs 2)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-very-secret",
                "\"$LOCAL very-secret\"",
                "[very-secret]",
                "{k: very-secret}",
                "\"${A}very-secret\""
            })
    void aLiteralKeyIsRefusedAndNotPrinted(String key) {
        read(GOOD.replace("\"${LOCAL_API_KEY}\"", key));
        new Malformed("", "", 6, "'api-key' must name an environment variable").assertOnlyMistake(mistakes, FILE);
        assertThat(mistakes.all().toString()).doesNotContain("secret");
    }

    @Test
    void aLevelThatIsWrongAltogetherIsToldOnce() {
        read(GOOD.replaceAll("(?s)\nmodels:\n.*(?=\nroles:)", ""));
        new Malformed("", "", 1, "key 'models' is missing").assertOnlyMistake(mistakes, FILE);
        Mistakes others = new Mistakes();
        String text = GOOD.replaceAll("(?s)\nproviders:\n.*(?=\nmodels:)", "\nproviders: none");
        ProfileReader.read(Malformed.write(root, FILE, text), suite, root, others);
        new Malformed("", "", 2, "'providers' must be a map (was none)").assertOnlyMistake(others, FILE);
    }

    @Test
    void aPasswordInAnAddressIsNotPrinted() {
        read(GOOD.replace("http://127", "http://me:secret@127"));
        assertThat(mistakes.all()).singleElement().asString().doesNotContain("secret");
    }

    @Test
    void aPrefillOfTheSuiteThatNamesAModelWithoutRoleIsTold() {
        String text = GOOD.substring(0, GOOD.indexOf("recording:")).replace("[tuned, other]", "[tuned]");
        assertThat(read(text)).isNull();
        new Malformed("", "", 18, "the suite's prefill eggs 7 names no base or candidate (was other)")
                .assertOnlyMistake(mistakes, FILE);
    }

    @Test
    void aRatingOnlySuiteNeedsNoJudgeAndAllowsNoElaboration() {
        suite = GoodSuite.read(root, GoodSuite.TEXT.replaceAll("(?s)elaboration:.*(?=gate:)", ""), mistakes);
        String text = GOOD.substring(0, GOOD.indexOf("elaboration:")).replace("  judge: sorter\n", "");
        assertThat(read(text).judge()).isNull();
        assertThat(read(GOOD)).isNull();
        new Malformed("", "", 26, "no elaboration to override").assertOnlyMistake(mistakes, FILE);
    }

    @Test
    void extrasThatTheSuiteDoesNotHaveAreRefused() {
        suite = GoodSuite.read(root, GoodSuite.TEXT.replaceAll("(?s)controls:.*(?=variants:)", ""), mistakes);
        assertThat(read(GOOD)).isNull();
        new Malformed("", "", 23, "is something the suite does not have (was controls)")
                .assertOnlyMistake(mistakes, FILE);
    }

    @Test
    void aProfileIsFoundByNameOrPathAndElseToldWithThoseThereAre() {
        Path file = Malformed.write(root, FILE, GOOD);
        Path elsewhere = Malformed.write(root, "mine.yaml", GOOD);
        assertThat(ProfileCatalog.names(suite)).containsExactly("local");
        assertThat(ProfileCatalog.locate(root, suite, "local", mistakes).toAbsolutePath())
                .isEqualTo(file.toAbsolutePath());
        assertThat(ProfileCatalog.locate(root, suite, "mine.yaml", mistakes)).isEqualTo(elsewhere);
        assertThat(ProfileReader.read(elsewhere, suite, root, mistakes).name()).isEqualTo("mine");
        assertThat(mistakes.count()).isZero();
        assertThat(ProfileCatalog.locate(root, suite, "locla", mistakes)).isNull();
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "--models: no such profile of suite breakfast (was locla); did you mean 'local'? profiles: local");
    }

    private Profile read(String text) {
        return ProfileReader.read(Malformed.write(root, FILE, text), suite, root, mistakes);
    }
}
