package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.plumbline.mistake.MistakesException;
import dev.plumbline.session.Property;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What {@code @EvalSuite} states holds for its class, unless a property says otherwise. */
class SettingsOfClassesTest {
    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void twoSuites() throws IOException {
        root = ShippedFiles.copyTo(folder.resolve("copy"));
        for (String file : new String[] {"suite.yaml", "models/synthetic.yaml"}) {
            Path copy = root.resolve("suites/mate").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(
                    copy,
                    Files.readString(root.resolve("suites/tea").resolve(file)).replace("suite: tea", "suite: mate")
                            + (file.startsWith("models") ? "\nrecording: fixtures/tea/synthetic\n" : ""));
        }
    }

    private Launch stated() {
        return new Launch(root, folder)
                .unset(Property.SUITE)
                .unset(Property.MODELS)
                .unset(Property.MODE)
                .unset(Property.GATE);
    }

    @EvalSuite(suite = "tea", models = "synthetic", gate = "record")
    static class TeaCase {
        @ParameterizedTest
        @ShiftSource
        void isGated(ShiftCase shift, EvalSession session) {
            session.gate(shift);
        }

        @Nested
        class InsideCase {
            @ParameterizedTest
            @PrefillSource
            void isOfTheSameSuite(PrefillCase prefill) {
                assertThat(prefill.suite()).isEqualTo("tea");
            }
        }
    }

    @EvalSuite(suite = "mate", models = "synthetic", gate = "record")
    static class MateCase {
        @ParameterizedTest
        @ShiftSource
        void isGated(ShiftCase shift, EvalSession session) {
            session.gate(shift);
        }
    }

    @EvalSuite(suite = "tea", models = "synthetic", gate = "enforce")
    static class OtherTeaCase {
        @ParameterizedTest
        @ShiftSource
        void isAsked(ShiftCase shift) {
            shift.verdict();
        }
    }

    @Test
    void classesOfOneLaunchEvaluateTheSuitesThatTheyState() throws IOException {
        Launch launch = stated();
        launch.run(TeaCase.class, MateCase.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(8 + 8 + 8).failed(0));
        assertThat(launch.results("tea").path("shifts")).hasSize(8);
        assertThat(launch.results("tea").path("elaborations")).hasSize(8);
        assertThat(launch.results("mate").path("shifts")).hasSize(8);
        assertThat(launch.results("mate").path("elaborations")).isEmpty();
        assertThat(Files.readString(launch.output("tea").resolve("run.json"))).contains("test class");
        assertThat(folder.resolve("allure-results/environment.properties"))
                .content()
                .contains("tea,\\ measured", "mate,\\ measured");
    }

    @Test
    void aPropertyOverridesWhatAClassStates() throws IOException {
        Launch launch = stated().with(Property.GATE, "enforce");
        launch.run(TeaCase.class).testEvents().assertStatistics(s -> s.failed(4));
    }

    @Test
    void oneSuiteWithDifferentSettingsInOneLaunchIsRefusedSinceOutputsAreShared() {
        stated().run(TeaCase.class, OtherTeaCase.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(MistakesException.class),
                                message(m -> m.contains("suite 'tea' with different settings")
                                        && m.contains("gate record and enforce")))));
    }

    @EvalSuite(suite = "teq")
    static class MisspeltCase {
        @ParameterizedTest
        @ShiftSource
        void isAsked(ShiftCase shift) {
            shift.verdict();
        }
    }

    @Test
    void aMistakeInAnAnnotationIsPlacedThere() {
        stated().run(MisspeltCase.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(MistakesException.class),
                                message(m -> m.startsWith("@EvalSuite suite: no such suite (was teq)")))));
    }

    @Test
    void launchesOfOneBuildWriteResultsOfAllThatTheyAsked() throws IOException {
        Launch launch = stated().ofBuild("one");
        launch.run(OtherTeaCase.class);
        assertThat(launch.results("tea").path("shifts")).hasSize(8);
        launch.with(Property.GATE, "enforce").run(PrefillOnlyCase.class);
        assertThat(launch.results("tea").path("shifts")).hasSize(8);
        assertThat(launch.results("tea").path("elaborations")).hasSize(8);

        launch.ofBuild("two").run(PrefillOnlyCase.class);
        assertThat(launch.results("tea").path("shifts"))
                .as("another build starts anew")
                .isEmpty();
    }

    @EvalSuite(suite = "tea", models = "synthetic", gate = "enforce")
    static class PrefillOnlyCase {
        @ParameterizedTest
        @PrefillSource
        void isSorted(PrefillCase prefill) {
            prefill.result();
        }
    }

    @Test
    void aLaterLaunchOfABuildKeepsAllureResultsOfTheEarlierOne() throws IOException {
        Launch launch = stated().ofBuild("one");
        launch.run(OtherTeaCase.class);
        Path result = Files.writeString(folder.resolve("allure-results/x-result.json"), "{}");
        launch.run(PrefillOnlyCase.class);
        assertThat(result).exists();
        launch.ofBuild("two").run(PrefillOnlyCase.class);
        assertThat(result).doesNotExist();
    }
}
