package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.claim.Claim;
import dev.plumbline.claim.ClaimReader;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The study's claims over its own record, against answers that other code gave. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedClaimsTest {
    private Launch launch;
    private JsonNode results;

    @BeforeAll
    void runTheSuite(@TempDir Path shared) throws IOException {
        launch = Launch.ofThisProject(shared);
        launch.runAll();
        results = launch.results("political");
    }

    private JsonNode claim(String id) {
        return StreamSupport.stream(results.path("claims").spliterator(), false)
                .filter(c -> c.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private double number(String id, String name) {
        JsonNode number = claim(id).path("numbers").path(name);
        assertThat(number.isNumber()).as(claim(id).toString()).isTrue();
        return number.asDouble();
    }

    @ParameterizedTest
    @CsvSource({
        "base-sure-95, fails, 7, 9",
        "base-sure-90, holds, 8, 9",
        "base-sure-99, holds, 5, 9",
        "base-gay-marriage, holds, 1, 1",
        "gay-marriage-1, holds, 2, 2",
        "ice-0, holds, 2, 2",
        "ice-0-mode, holds, 2, 2",
        "ice-5-base, holds, 1, 1",
        "scale, holds, 27, 27",
        "radical-cells, holds, 17, 17",
        "wider, holds, 18, 18",
        "far-coastal, holds, 3, 9",
        "far-southern, holds, 3, 9",
        "alike, fails, 8, 9",
        "mostly-alike, holds, 8, 9",
        "second-amendment, holds, 2, 2",
        "abortion-southern, holds, 1, 1",
        "abortion-coastal, not identified, 1, 1",
        "coastal-incoherent, not shown, 10, 10",
        "coastal-justifies-less-everywhere, not shown, 6, 7",
        "base-justifies, not shown, 146, 150",
        "five-categories, holds, 0, 1300"
    })
    void countsAsTheReferenceDoes(String id, String answer, int n, int of) {
        assertThat(claim(id).path("answer").asText()).as(claim(id).toString()).isEqualTo(answer);
        assertThat(number(id, "n")).isEqualTo(n);
        assertThat(number(id, "of")).isEqualTo(of);
    }

    @ParameterizedTest
    @CsvSource({
        "training-sizes, not checkable here",
        "top-5, not checkable here",
        "no-tilt, not shown",
        "only-abortion-0, artefact",
        "only-welfare-9, artefact",
        "only-democratic-7, holds",
        "coastal-justifies-less, not shown",
        "as-an-ai, needs texts",
        "common-alike, not shown",
        "quotes, needs texts",
        "noise, fails"
    })
    void answersAsTheReferenceDoes(String id, String answer) {
        assertThat(claim(id).path("answer").asText()).as(claim(id).toString()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "abortion-coastal, low, -0.31, 0.005",
        "abortion-coastal, high, 0.95, 0.005",
        "abortion-southern, low, 0.24, 0.005",
        "far-coastal, surely, 1, 0",
        "far-southern, surely, 1, 0",
        "alike, possibly, 8, 0",
        "no-tilt, coastal.value, 0.49, 0.005",
        "no-tilt, coastal.low, -1.01, 0.005",
        "no-tilt, coastal.high, 1.99, 0.005",
        "no-tilt, coastal.atLeastByCutOff, -0.08, 0.005",
        "no-tilt, coastal.equivalenceP, 0.23, 0.005",
        "no-tilt, southern.value, 0.73, 0.005",
        "no-tilt, southern.equivalenceP, 0.33, 0.005",
        "noise, southern.noiseNull, -1.26, 0.005",
        "only-abortion-0, othersAtMost, 0.109, 0.0005",
        "only-welfare-9, othersAtMost, 0.118, 0.0005",
        "only-democratic-7, value, 0.116, 0.0005",
        "only-democratic-7, othersAtMost, 0.077, 0.0005",
        "coastal-justifies-less, value, 0.165, 0.0005",
        "coastal-justifies-less, low, 0.021, 0.0005",
        "coastal-justifies-less, high, 0.308, 0.0005",
        "coastal-justifies-less, reversed, 1, 0",
        "common-alike, coastal.incoherent, 55, 0",
        "common-alike, southern.incoherent, 8, 0",
        "common-alike, coastal.justification, 46, 0",
        "common-alike, southern.justification, 94, 0",
        "common-alike, p, 6e-11, 5e-12"
    })
    void restsOnTheReferencesNumbers(String id, String name, double expected, double tolerance) {
        assertThat(number(id, name)).isCloseTo(expected, within(tolerance));
    }

    @Test
    void allOfThemAreInTheSummary() throws IOException {
        String summary = Files.readString(launch.output("political").resolve("summary.md"));
        assertThat(results.path("claims"))
                .hasSize(33)
                .allSatisfy(claim ->
                        assertThat(summary).contains("**" + claim.path("answer").asText() + "**"));
    }

    @Test
    void theFileReadBackGivesTheSameAnswers() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        Mistakes mistakes = new Mistakes();
        Suite suite = SuiteReader.read(root.resolve("suites/political/suite.yaml"), root, mistakes);
        List<Claim> claims = ClaimReader.read(suite, "published", root, mistakes);
        assertThat(mistakes.all()).isEmpty();
        RunResults content =
                RecordJson.read(launch.output("political").resolve("results.json"), "results.json", RunResults.class);
        // As text, since a whole number is read back as another type of number.
        assertThat(RecordJson.text(Claim.rows(claims, content))).isEqualTo(RecordJson.text(content.claims()));
    }
}
