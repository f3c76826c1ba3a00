package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.session.OpenedSuite;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** {@code prefills: auto} on the published record, whose ratings are recorded and most of whose newly chosen cells are not. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutomaticPrefillsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    private Launch launch;
    private EngineExecutionResults events;
    private JsonNode results;
    private JsonNode prefills;

    @BeforeAll
    void runThePublishedRecordWithChosenPrefills(@TempDir Path folder) throws IOException {
        String text = Files.readString(ROOT.resolve("suites/political/models/published.yaml"));
        Path profile =
                Files.writeString(folder.resolve("chosen.yaml"), text.substring(0, text.indexOf("elaboration:")) + """
                        recording: fixtures/political/published
                        elaboration: {prefills: auto, samples: 1}
                        """);
        launch = Launch.ofThisProject(folder).with(Property.MODELS, profile.toString());
        events = launch.runAll();
        results = launch.results("political");
        prefills = results.path("prefills");
    }

    private static List<String> cells(Stream<JsonNode> list) {
        return list.map(n -> String.join(
                        " ",
                        n.path("question").asText(),
                        n.path("answer").asText(),
                        n.path("model").asText()))
                .toList();
    }

    private List<String> cells(String set) {
        return cells(results.path("elaborations")
                .valueStream()
                .filter(e -> e.path("set").asText().equals(set)));
    }

    /** The cells the study's author picked by hand, which the published profile lists. */
    private static List<String> byHand() {
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.resolve(ROOT, name -> null, name -> null, mistakes);
        mistakes.throwIfAny();
        OpenedSuite opened = SuiteOpener.open(settings).get(0);
        return EvalPlan.of(opened.suite(), opened.cast()).cells().stream()
                .filter(c -> c.set().equals("radical"))
                .map(c -> c.question().id() + " " + c.answer() + " " + c.model().name())
                .toList();
    }

    @Test
    void sixteenArePickedAnd15OfThemByHandToo() {
        List<String> chosen = cells(prefills.path("chosen").valueStream());
        List<String> byHand = byHand();
        assertThat(byHand).hasSize(17);
        assertThat(chosen).hasSize(16).doesNotHaveDuplicates();
        assertThat(chosen.stream().filter(c -> !byHand.contains(c))).containsExactly("social-welfare 8 coastal");
        assertThat(byHand.stream().filter(c -> !chosen.contains(c)))
                .containsExactlyInAnyOrder("democratic-party 7 southern", "climate-change 6 southern");
        assertThat(cells("radical")).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(prefills.path("undecided")).isEmpty();
    }

    @Test
    void eachPickHasItsMatchedControlAndEachPickedQuestionItsModalOnes() {
        List<String> matched = new ArrayList<>();
        List<String> modal = new ArrayList<>();
        prefills.path("chosen").forEach(pick -> {
            String question = pick.path("question").asText();
            String control = question + " " + pick.path("answer").asText() + " base";
            if (!matched.contains(control)) {
                matched.add(control);
            }
            int mode = results.path("shifts")
                    .valueStream()
                    .filter(s -> s.path("question").asText().equals(question))
                    .findFirst()
                    .orElseThrow()
                    .at("/baseMode/0")
                    .asInt();
            for (String model : List.of("base", "coastal", "southern")) {
                String cell = question + " " + mode + " " + model;
                if (!modal.contains(cell)) {
                    modal.add(cell);
                }
            }
        });
        assertThat(cells("matched")).containsExactlyInAnyOrderElementsOf(matched);
        assertThat(cells("modal")).containsExactlyInAnyOrderElementsOf(modal);
    }

    @Test
    void whatTheCutOffHidesIsToldAndNotAsked() throws IOException {
        List<String> possible = cells(prefills.path("possible").valueStream());
        assertThat(possible).contains("social-welfare 9 coastal");
        assertThat(cells("radical")).doesNotContainAnyElementsOf(possible);
        assertThat(Files.readString(launch.output("political").resolve("summary.md")))
                .contains("social\\-welfare 9 for coastal \\(up to 0\\.118\\)");
    }

    @Test
    void cellsThatNobodyRecordedFailWithTheCommandAndEveryPlannedCallIsCounted() {
        int cells = results.path("elaborations").size();
        assertThat(results.at("/ledger/planned").asInt()).isEqualTo(27 + 2 * cells);
        int failed = results.at("/ledger/byKind/elaborations/failed").asInt();
        assertThat(failed).isPositive().isLessThan(cells);
        assertThat(events.testEvents().failed().stream()
                        .map(e -> e.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow())
                        .filter(NotMeasuredException.class::isInstance)
                        .map(Throwable::getMessage))
                .hasSize(failed)
                .allMatch(m -> m.contains("a provider in the profile, then record it with --mode live"));
    }

    @Test
    void whatTheSuiteOffersAndTheProfileDoesNotNameIsSaidInOneLineEach() throws IOException {
        String none = ": none asked (the profile's extras do not name them)";
        assertThat(results.path("remarks").valueStream().map(JsonNode::asText))
                .filteredOn(remark -> remark.contains("none asked"))
                .containsExactly("controls" + none, "variants" + none);
        assertThat(results.path("controls")).isEmpty();
        assertThat(Files.readString(launch.output("political").resolve("summary.md")))
                .contains("controls: none asked".replace(":", "\\:"));
    }
}
