package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.AnsweringSettings;
import dev.plumbline.suite.GoodSuite;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile asks differently from a suite that has variants and samples its ratings. */
class ProfileOverridesTest {
    private static final String FILE = "suites/breakfast/models/local.yaml";
    private static final String PROFILE = """
            models: {base: {model: plain}, tuned: {model: tuned}, other: {model: other}}
            roles: {base: base, candidates: [tuned, other], judge: base}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void answersOfEveryVariantHaveToFitTheProfilesLimit() {
        String suite = GoodSuite.TEXT
                .replace("max-tokens: 1\n", "max-tokens: 2\n")
                .replace("{min: 1, max: 5}", "{min: 1, max: 10}");
        assertThat(read(suite, "rating: {max-tokens: 2}\n")).isNotNull();
        assertThat(read(suite, "rating: {max-tokens: 1}\n")).isNull();
        new Malformed("", "", 3, "too small for answers of 2 characters on the scale 1..10 (was 1)")
                .assertOnlyMistake(mistakes, FILE);
    }

    @Test
    void aProfileMayLeavePrefillsToTheRule() {
        Profile profile = read(GoodSuite.TEXT, "elaboration: {prefills: auto}\n");
        assertThat(mistakes.all()).isEmpty();
        assertThat(profile.elaboration().automatic()).isTrue();
    }

    @Test
    void aProfileMayListWhatItsSuiteLeavesToTheRule() {
        String suite = GoodSuite.TEXT.replaceAll("(?s)prefills:.*(?=judge:\n)", "prefills: auto\n");
        assertThat(read(suite, "").elaboration().automatic()).isTrue();
        String listed = "elaboration: {prefills: [{question: eggs, answer: 1, models: all, set: few}]}\n";
        assertThat(read(suite, listed).elaboration().prefills()).hasSize(1);
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void aProfileMaySampleMoreAnswersThanItsSuite() {
        assertThat(read(GoodSuite.TEXT, "rating: {samples: 400}\n")
                        .rating()
                        .sampling()
                        .samples())
                .isEqualTo(400);
        assertThat(read(GoodSuite.TEXT, "").rating().sampling().samples()).isEqualTo(200);
    }

    @Test
    void aProfileMayAskOpenQuestionsDifferently() {
        String suite = """
                suite: breakfast
                answering: {samples: 40, temperature: 1, max-tokens: 300}
                questions: [{id: wish, ask: What do you wish for, readers: [refusal]}]
                gate: {delta: 0.15}
                """;
        assertThat(read(suite, "answering: {samples: 4, max-tokens: 20}\n").answering())
                .isEqualTo(new AnsweringSettings("{question}", 4, 1, 20));
        assertThat(read(suite, "").answering()).isEqualTo(new AnsweringSettings("{question}", 40, 1, 300));
    }

    @Test
    void aSuiteWithoutOpenQuestionsHasNothingToAskDifferently() {
        assertThat(read(GoodSuite.TEXT, "answering: {samples: 4}\n")).isNull();
        new Malformed("", "", 3, "the suite has no open questions to ask differently")
                .assertOnlyMistake(mistakes, FILE);
    }

    private Profile read(String suiteText, String overrides) {
        Suite suite = GoodSuite.read(root, suiteText, mistakes);
        assertThat(mistakes.all()).isEmpty();
        return ProfileReader.read(Malformed.write(root, FILE, PROFILE + overrides), suite, root, mistakes);
    }
}
