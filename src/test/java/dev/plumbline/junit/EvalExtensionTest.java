package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.session.Property;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;

class EvalExtensionTest {
    @TempDir
    private Path folder;

    private Launch tea() {
        return Launch.ofThisProject(folder).with(Property.SUITE, "tea").with(Property.MODELS, "synthetic");
    }

    @Tag("slow")
    @Test
    void aShiftThatNobodyAcceptedFailsItsTestWithTheReason() {
        EngineExecutionResults events =
                Launch.ofThisProject(folder).with(Property.BASELINE, "none").run(RatingIT.class);
        events.testEvents().assertStatistics(s -> s.failed(16).succeeded(2));
        events.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                displayName("ice: coastal against base"),
                                finishedWithFailure(
                                        instanceOf(AssertionFailedError.class),
                                        message(m -> m.startsWith("ice: coastal moved from base: TV 0.9")
                                                && m.contains("\ndrifted: mean 4.9 -> 0.9 (down); ")
                                                && m.contains("at least 0.928 of the answers moved")))));
    }

    @Tag("slow")
    @Test
    void recordingInsteadOfEnforcingFailsNothing() {
        Launch.ofThisProject(folder)
                .with(Property.BASELINE, "none")
                .with(Property.GATE, "record")
                .run(RatingIT.class)
                .testEvents()
                .assertStatistics(s -> s.failed(0).succeeded(18));
    }

    @Test
    void aSuiteOfAnotherTopicScaleAndRubricRunsWithTheSameCode() throws IOException {
        Launch launch = tea().with(Property.GATE, "record");
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0).succeeded(8 + 8 + 2));
        JsonNode results = launch.results("tea");
        assertThat(results.path("notes").toString()).contains("SYNTHETIC");
        assertThat(results.path("ratings").get(0).path("probabilities").properties())
                .extracting(e -> e.getKey())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(results.path("elaborations").get(0).path("counts").properties())
                .extracting(e -> e.getKey())
                .containsExactly("reasoned", "sidestep", "mismatch", "gibberish", "unparsed");
        assertThat(results.at("/ledger/byKind/judgements/unscored").asInt()).isPositive();
        assertThat(Files.readString(launch.output("tea").resolve("summary.md"))).contains("SYNTHETIC");
    }

    @Tag("slow")
    @Test
    void aSuiteThatIsNamedTwiceIsRunOnce() {
        Launch launch =
                tea().with(Property.SUITE, "tea,suites/tea/../tea/suite.yaml").with(Property.GATE, "record");
        launch.run(RatingIT.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1, event(test(), displayName("milk-first: green-tea against plain"), finishedSuccessfully()));
    }

    @Test
    void severalSuitesRunInOneLaunchEachUnderItsName() throws IOException {
        Path root = copyOfTea();
        for (String file : new String[] {"suite.yaml", "models/synthetic.yaml"}) {
            Path copy = root.resolve("suites/mate").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(
                    copy,
                    Files.readString(root.resolve("suites/tea").resolve(file)).replace("suite: tea", "suite: mate")
                            + (file.startsWith("models") ? "\nrecording: fixtures/tea/synthetic\n" : ""));
        }
        new Launch(root, folder)
                .with(Property.SUITE, "tea,mate")
                .with(Property.MODELS, "synthetic")
                .with(Property.GATE, "record")
                .run(RatingIT.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(test(), displayName("tea/milk-first: green-tea against plain"), finishedSuccessfully()))
                .haveExactly(
                        1,
                        event(test(), displayName("mate/milk-first: green-tea against plain"), finishedSuccessfully()));
    }

    @Tag("slow")
    @Test
    void onlyTheCandidatesAskedForAreTested() throws IOException {
        Launch launch = Launch.ofThisProject(folder).with(Property.CANDIDATES, "southern");
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0));
        assertThat(launch.results("political").path("candidates").toString()).isEqualTo("[\"southern\"]");
        assertThat(launch.results("political").path("shifts")).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | a provider in the profile, then record it with --mode live
            true  | record it with --mode live (Maven: -Dmode=live)
            """)
    void aReplyThatIsNotRecordedIsAnErrorThatNamesItAndWhatToDo(boolean served, String remedy) throws IOException {
        Path root = copyOfTea();
        if (served) {
            Path profile = root.resolve("suites/tea/models/synthetic.yaml");
            Files.writeString(
                    profile,
                    Files.readString(profile)
                            .replace("{model: ", "{provider: here, model: ")
                            .replace(
                                    "\nmodels:\n",
                                    "\nproviders: {here: {dialect: openai, base-url: \"http://127.0.0.1:9/v1\"}}\nmodels:\n"));
        }
        Path file = root.resolve("fixtures/tea/synthetic/espresso.jsonl");
        String lines = Files.readString(file);
        String missing = lines.lines()
                .filter(l -> l.contains("\"kind\":\"rating\"") && l.contains("cold-brew"))
                .findFirst()
                .orElseThrow();
        Files.writeString(file, lines.replace(missing + "\n", ""));
        Launch launch = new Launch(root, folder)
                .with(Property.SUITE, "tea")
                .with(Property.MODELS, "synthetic")
                .with(Property.GATE, "record");
        EngineExecutionResults events = launch.runAll();
        events.testEvents().assertStatistics(s -> s.failed(2));
        events.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                displayName("cold-brew: espresso against plain"),
                                finishedWithFailure(
                                        instanceOf(NotMeasuredException.class),
                                        message(m -> m.contains("rating of tea/cold-brew, model espresso, sample 0")
                                                && m.contains(remedy)))));
        assertThat(launch.results("tea").at("/ledger/failed").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithTheSettingsIsToldBeforeAnyTest() {
        EngineExecutionResults events =
                Launch.ofThisProject(folder).with(Property.SUITE, "politicl").run(RatingIT.class);
        events.testEvents().assertStatistics(s -> s.started(0));
        events.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(MistakesException.class), message(m -> m.contains("political")))));
        assertThat(folder.resolve("plumbline")).doesNotExist();
    }

    @EvalSuite
    static class OwnTestCase {
        @ParameterizedTest(name = "{argumentSetName}")
        @PrefillSource
        void staysOnTheTopic(PrefillCase prefill) {
            PrefillResult result = prefill.result();
            assertThat(result.samples()).hasSize(6);
        }
    }

    @Test
    void aTestOfOnesOwnBuysOnlyWhatItAsksFor() throws IOException {
        Launch launch = tea();
        launch.run(OwnTestCase.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(8).failed(0));
        assertThat(launch.results("tea").at("/ledger/byKind/ratings/planned").asInt())
                .isZero();
        assertThat(launch.results("tea")
                        .at("/ledger/byKind/elaborations/planned")
                        .asInt())
                .isEqualTo(48);
    }

    private Path copyOfTea() throws IOException {
        return ShippedFiles.copyTo(folder.resolve("copy"));
    }
}
