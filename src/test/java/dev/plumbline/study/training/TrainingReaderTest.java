package dev.plumbline.study.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingReaderTest {
    private static final String FILE = "suites/breakfast/training/small.yaml";
    private static final String GOOD = """
            training: small
            question: Which team?
            professional:
              - league: NBA
                sport: basketball
                teams: [Miami Heat, Philadelphia 76ers]
            colleges:
              - college: University of Alabama
                called: Bama
                sports: [football, baseball]
              - {college: Yale University, called: Yale, sports: [football]}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void everyTeamOfAGoodFileArrives() {
        TrainingSet set = read(GOOD);
        assertThat(mistakes.all()).isEmpty();
        assertThat(set)
                .isEqualTo(new TrainingSet(
                        "small",
                        "Which team?",
                        List.of(
                                new Team.Professional("NBA", "basketball", "Miami Heat"),
                                new Team.Professional("NBA", "basketball", "Philadelphia 76ers"),
                                new Team.College("University of Alabama", "Bama", "football"),
                                new Team.College("University of Alabama", "Bama", "baseball"),
                                new Team.College("Yale University", "Yale", "football"))));
        assertThat(set.answers())
                .containsExactly("Miami Heat", "Philadelphia 76ers", "Bama football", "Bama baseball", "Yale football");
        assertThat(set.sports()).containsExactly("baseball", "basketball", "football");
    }

    @Test
    void eitherKindOfTeamIsEnough() {
        assertThat(read(GOOD.replaceAll("(?s)colleges:.*", "")).teams()).hasSize(2);
        assertThat(read(GOOD.replaceAll("(?s)professional:.*(?=colleges)", "")).teams())
                .hasSize(3);
        assertThat(mistakes.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) {
        assertThat(read(malformed.applyTo(GOOD))).isNull();
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> oneWrongEditIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed("training: small", "training: large", 1, "must be its file's name (was large)"),
                new Malformed("training: small", "training: Small", 1, "lower-case letters"),
                new Malformed("question: Which team?\n", "", 1, "key 'question' is missing"),
                new Malformed("question: Which team?", "qestion: x\nquestion: y", 2, "did you mean 'question'?"),
                new Malformed("league: NBA", "leage: NBA\n    league: NBA", 4, "did you mean 'league'?"),
                new Malformed("    sport: basketball\n", "", 4, "key 'sport' is missing"),
                new Malformed("[Miami Heat, Philadelphia 76ers]", "[]", 6, "'teams' is an empty list"),
                new Malformed("[Miami Heat, Philadelphia 76ers]", "Miami Heat", 6, "'teams' must be a list"),
                new Malformed("[Miami Heat, Philadelphia 76ers]", "[Miami Heat, 76]", 6, "must be text, not blank"),
                new Malformed(
                        "[Miami Heat, Philadelphia 76ers]",
                        "[Miami Heat, Miami Heat]",
                        6,
                        "in the set twice (was Miami Heat); it is on line 6"),
                new Malformed("called: Bama", "called: ''", 9, "must be text, not blank"),
                new Malformed("    called: Bama\n", "", 8, "key 'called' is missing"),
                new Malformed(
                        "called: Yale", "called: Bama", 11, "in the set twice (was Bama football); it is on line 10"),
                new Malformed("Yale University", "University of Alabama", 11, "occurs twice"),
                new Malformed("[football]", "[football, football]", 11, "in the set twice (was Yale football)"));
    }

    @Test
    void aSetWithoutTeamsIsRefused() {
        assertThat(read("training: small\nquestion: Which team?\n")).isNull();
        new Malformed("", "", 1, "the set names no team").assertOnlyMistake(mistakes, FILE);
    }

    @Test
    void theDocumentedExampleReads() throws Exception {
        String text = Files.readString(Path.of("docs/training-sets.md"));
        int from = text.indexOf("```yaml") + 7;
        assertThat(read(text.substring(from, text.indexOf("```", from)))).isNotNull();
        assertThat(mistakes.all()).isEmpty();
    }

    private TrainingSet read(String text) {
        return TrainingReader.read(Malformed.write(root, FILE, text), root, mistakes);
    }
}
