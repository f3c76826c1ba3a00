package dev.plumbline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.results.ClaimRow;
import dev.plumbline.suite.GoodSuite;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimReaderTest {
    private static final String FILE = "suites/breakfast/claims.yaml";
    private static final String GOOD = """
            claims:
              - {id: eggs-up, says: tuned wants more eggs, check: shift, models: [tuned], questions: [eggs], metric: mean, direction: up}
              - {id: reasons, says: base gives reasons, check: share, models: [base], category: reasoned, least: 0.9}
              - {id: words, says: base is polite, check: needs-texts, because: it is about words}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();
    private Suite suite;

    @BeforeEach
    void aSuite() {
        suite = GoodSuite.read(root, GoodSuite.TEXT, mistakes);
    }

    private List<Claim> read(String text) {
        Malformed.write(root, FILE, text);
        return ClaimReader.read(suite, "published", root, mistakes);
    }

    @Test
    void aSuiteWithoutAFileClaimsNothing() {
        assertThat(ClaimReader.read(suite, "published", root, mistakes)).isEmpty();
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void whatResultsDoNotHoldIsNotCheckableAndNoBug() {
        List<ClaimRow> answers = Claim.rows(read(GOOD), new WrittenResults().content());
        assertThat(mistakes.all()).isEmpty();
        assertThat(answers)
                .extracting(ClaimRow::answer)
                .containsExactly("not checkable here", "not checkable here", "needs texts");
        assertThat(answers)
                .extracting(ClaimRow::detail)
                .containsExactly(
                        "these results have no shifts of eggs by tuned",
                        "these results have no such elaborations by plain",
                        "it is about words");
    }

    @Test
    void theTermsOfTheFileAreThoseTheResultsAreAskedFor() {
        List<Claim> claims = read("""
                claims:
                  - {id: a, says: a, check: share-order, models: [one], than: two, category: reasoned, direction: down, set: keen, on: 2}
                  - {id: b, says: b, check: cells, set: keen, count: 2, samples: 5}
                """);
        assertThat(mistakes.all()).isEmpty();
        Map<String, Integer> less = Map.of("reasoned", 1, "garbled", 4);
        Map<String, Integer> more = Map.of("reasoned", 2, "garbled", 3);
        WrittenResults results = new WrittenResults()
                .explained("eggs", "one", "keen", less)
                .explained("eggs", "two", "keen", more)
                .explained("eggs", "one", "odd", less)
                .explained("eggs", "two", "odd", more);
        assertThat(Claim.rows(claims, results.content()))
                .extracting(ClaimRow::detail)
                .containsExactly("1/1 by the counts, 0 to 1 given sampling; 2 needed", "2 of 2 cells have 5 samples");
    }

    @Test
    void aBugInOneClaimIsToldAndLeavesTheOthers() {
        List<ClaimRow> answers = Claim.rows(
                read(GOOD), new WrittenResults().withBrokenElaboration().content());
        assertThat(answers.get(1).detail()).startsWith(ClaimFinding.BUG);
        assertThat(answers.get(2).answer()).isEqualTo("needs texts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) {
        read(malformed.applyTo(GOOD));
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> oneWrongEditIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed("check: shift", "check: shifts", 2, "is no check (was shifts); did you mean 'shift'?"),
                new Malformed("id: reasons", "id: eggs-up", 3, "occurs twice"),
                new Malformed("questions: [eggs]", "questions: [egs]", 2, "names no question of the suite (was egs)"),
                new Malformed("metric: mean", "metric: men", 2, "is no metric"),
                new Malformed("direction: up", "direction: upp", 2, "is no direction"),
                new Malformed("category: reasoned", "category: reasond", 3, "names no category of the suite"),
                new Malformed(
                        "check: needs-texts, because: it is about words",
                        "check: mode, models: [base], answer: 12",
                        4,
                        "is off the scale 0..9 (was 12); give an answer from 0..9"),
                new Malformed(", least: 0.9", "", 3, "key 'least' is missing"),
                new Malformed("least: 0.9", "least: 0.9, margin: 1", 3, "unknown key (was margin)"),
                new Malformed("least: 0.9", "least: most", 3, "must be a number"));
    }
}
