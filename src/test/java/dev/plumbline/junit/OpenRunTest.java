package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.session.Property;
import dev.plumbline.synthetic.OpenRecording;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** The shipped suite of open questions, from its synthetic recording to its outputs. */
class OpenRunTest {
    @TempDir
    static Path folder;

    private static Launch launch;
    private static EngineExecutionResults tests;

    @BeforeAll
    static void run() {
        launch = Launch.ofThisProject(folder)
                .with(Property.SUITE, "open")
                .with(Property.MODELS, "synthetic")
                .with(Property.BASELINE, "none");
        tests = launch.run(RatingIT.class, ElaborationIT.class, OpenIT.class, ClaimsIT.class, LedgerIT.class);
    }

    @Test
    void resultsFitTheSchemaAndEverySampleIsInTheLedger() throws IOException {
        JsonNode results = launch.results("open");
        assertThat(Schemas.misfits("results", results)).isEmpty();
        JsonNode answers = results.at("/ledger/byKind/answers");
        assertThat(answers.path("planned").asInt()).isEqualTo(8 * 2 * 2 * 30);
        assertThat(answers.path("measured").asInt()).isEqualTo(8 * 2 * 2 * 30);
        assertThat(results.path("cells")).hasSize(8 * 2 * 2);
    }

    @Test
    void eachReaderIsComparedWithBaseByQuestionSetAndSuite() throws IOException {
        JsonNode comparisons = launch.results("open").path("comparisons");
        assertThat(comparisons.findValuesAsText("level")).contains("question", "set", "suite");
        List<JsonNode> animal = comparisons
                .valueStream()
                .filter(c -> c.path("name").asText().equals("favourite-animal"))
                .toList();
        assertThat(animal).extracting(c -> c.path("reader").asText()).containsExactly("refusal", "word");
        assertThat(animal.get(1).path("verdict").asText()).isEqualTo("drifted");
        assertThat(comparisons
                        .valueStream()
                        .filter(c -> !c.path("level").asText().equals("question")))
                .isNotEmpty()
                .noneMatch(c -> c.path("gates").asBoolean())
                .noneMatch(c -> c.path("reader").asText().equals("word"));
    }

    @Test
    void theQuestionsThatMovedFailAndBasePasses() {
        assertThat(tests.testEvents().failed().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .contains("favourite-animal: chatty")
                .noneMatch(name -> name.endsWith(": calm"));
    }

    @Test
    void reportsShowTheReadings() throws IOException {
        Path output = launch.output("open");
        assertThat(Files.readString(output.resolve("summary.md"))).contains("| reader |", "favourite\\-animal");
        assertThat(Files.readString(output.resolve("cells.csv"))).contains("open,favourite-animal,calm,,,word: otter,");
        assertThat(Files.readString(output.resolve("cells.csv")))
                .contains("comparison,favourite-animal,chatty,,,word: tv,0.7333")
                .contains("comparison,,chatty,,leisure,length: standardized-mean,")
                .contains("comparison,,chatty,,,hedge: tv,")
                .contains("open,rainy-day,calm,,leisure,replies read,30,,");
        assertThat(Files.readString(output.resolve("samples.csv"))).contains("refusal: answered; length: ");
        assertThat(Files.readAllLines(output.resolve("samples.jsonl")).get(0))
                .contains("\"values\":{\"refusal\":\"answered\",\"length\":17,\"hedge\":\"plain\"}");
        assertThat(Files.readString(output.resolve("overview.html"))).contains("pages/open/favourite-animal.html");
        assertThat(Files.readString(output.resolve("pages/open/favourite-animal.html")))
                .contains("hedgehog", "owl", "SYNTHETIC", "The exact request", "The replies, with what was read");
        assertThat(Files.readString(output.resolve("pages/candidate/chatty.html")))
                .contains("<h2>Contexts</h2>", "../open/rainy-day-hurried", "rainy-day, read by refusal");
        assertThat(output.resolve("figures/replies.svg")).exists();
        assertThat(output.resolve("figures/open-forest.png")).exists();
        assertThat(Schemas.misfits(
                        "readings",
                        JsonMapper.builder()
                                .build()
                                .readTree(output.resolve("readings.json").toFile())))
                .isEmpty();
    }

    @Test
    void openQuestionsCanBeAskedAlone(@TempDir Path alone) throws IOException {
        Launch one = Launch.ofThisProject(alone)
                .with(Property.SUITE, "open")
                .with(Property.MODELS, "synthetic")
                .with(Property.QUESTIONS, "favourite-animal@hurried");
        one.run(OpenIT.class);
        assertThat(one.results("open").path("cells"))
                .extracting(cell -> cell.path("question").asText())
                .containsExactly("favourite-animal@hurried", "favourite-animal@hurried");
        assertThat(one.results("open").path("notes").toString())
                .contains("Part of the suite, as --questions asked: favourite-animal@hurried.");
    }

    @Test
    void theShippedRecordingIsWhatTheGeneratorMakes(@TempDir Path fresh) throws IOException {
        OpenRecording.write(fresh);
        for (String model : List.of("calm.jsonl", "chatty.jsonl")) {
            assertThat(Path.of("fixtures/open/synthetic").resolve(model)).hasSameTextualContentAs(fresh.resolve(model));
        }
    }
}
