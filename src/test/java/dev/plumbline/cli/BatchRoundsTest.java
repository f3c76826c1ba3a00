package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import dev.plumbline.testing.StandInEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Export, an engine that shuffles, fails and loses, import, and again: in the end nobody can tell it from a live run. */
class BatchRoundsTest {
    private static final String RESULTS = "target/plumbline/political/results.json";
    private static final int MOST_ROUNDS = 12;

    @TempDir
    private Path temp;

    private Path root;
    private StubServer stub;

    @BeforeEach
    void start() throws IOException {
        root = Project.political(temp.resolve("project"));
        stub = StubServer.start(StubSettings.plain());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private LiveProfile profile(String name, String dialect, String elaboration) throws IOException {
        LiveProfile profile =
                LiveProfile.write(temp.resolve(name), dialect, stub.baseUrl(dialect), "concurrency: 16", 1);
        String text = Files.readString(profile.file());
        Files.writeString(profile.file(), text.replace("{samples: 1}", elaboration));
        return profile;
    }

    private CliCall call(LiveProfile profile, String... command) {
        List<String> arguments = new ArrayList<>(Arrays.asList(command));
        arguments.addAll(List.of("--allow-outside", "--models", profile.file().toString()));
        return CliCall.of(root, arguments.toArray(String[]::new));
    }

    @Tag("slow")
    @Test
    void theReplayOfWhatAnEngineAnsweredIsToTheByteALiveRun() throws Exception {
        isToTheByteALiveRun("openai", "{samples: 2}", 4);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "together | '{samples: 2, prefills: auto}' | 1",
                "vllm | {samples: 5} | 2",
                "fireworks | {samples: 3} | 3",
            })
    void soItIsInOtherDialectsAndInThreeStages(String dialect, String elaboration, long seed) throws Exception {
        isToTheByteALiveRun(dialect, elaboration, seed);
    }

    private void isToTheByteALiveRun(String dialect, String elaboration, long seed) throws Exception {
        LiveProfile whole = profile("whole", dialect, elaboration);
        CliCall live = call(whole, "run", "--mode", "live", "--baseline", "none", "--gate", "record");
        assertThat(live.exit()).as(live.err()).isZero();
        byte[] expected = Files.readAllBytes(root.resolve(RESULTS));
        long calls = stub.counts().completed();

        LiveProfile batched = profile("batched", dialect, elaboration);
        Path folder = batched.recording().resolve("batch");
        StandInEngine engine = new StandInEngine(stub.baseUrl(dialect), seed);
        int rounds = 0;
        CliCall imported;
        do {
            CliCall exported = call(batched, "batch", "export");
            assertThat(exported.exit()).as(exported.err()).isZero();
            assertThat(exported.out()).contains(rounds == 0 ? "base-" : " calls written, ");
            Path results = temp.resolve("results-" + rounds + ".jsonl");
            engine.answer(folder.resolve("requests"), results);
            imported = call(batched, "batch", "import", results.toString());
            assertThat(imported.exit()).as(imported.out() + imported.err()).isIn(0, 4);
            assertThat(imported.out())
                    .containsAnyOf(
                            imported.exit() == 0 ? "nothing is missing" : "still missing: ",
                            imported.exit() == 0 ? "nothing is missing" : "not exported yet: ");
        } while (imported.exit() != 0 && ++rounds < MOST_ROUNDS);

        assertThat(imported.exit()).as("rounds were enough").isZero();
        assertThat(engine.errors()).isPositive();
        assertThat(engine.missing()).isPositive();
        assertThat((long) engine.answered()).as("nothing was asked twice").isEqualTo(calls);
        CliCall replay = call(batched, "run", "--baseline", "none", "--gate", "record");
        assertThat(replay.exit()).as(replay.err()).isZero();
        assertThat(root.resolve(RESULTS)).hasBinaryContent(expected);
        assertThat(call(batched, "batch", "export").out()).startsWith("nothing is lacking");
        try (Stream<Path> left = Files.list(folder.resolve("requests"))) {
            assertThat(left).as("files of earlier rounds are taken away").isEmpty();
        }
        assertThat(Files.readString(batched.recording().resolve("base.jsonl"))).contains("\"by\":\"batch\"");
    }

    @Test
    void aProfileThatNoEngineCanAnswerIsRefused() throws IOException {
        assertThat(call(profile("a", "ollama", "{samples: 1}"), "batch", "export")
                        .mistakes())
                .hasSize(4)
                .first()
                .asString()
                .contains("no engine takes batch files of this dialect (was ollama)");
        assertThat(CliCall.of(root, "batch", "export").mistakes())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("suites/political/models/published.yaml: model '");
    }

    @Test
    void aPlanOverBudgetIsNotExported() throws IOException {
        LiveProfile profile = profile("a", "openai", "{samples: 1}");
        assertThat(call(profile, "batch", "export", "--max-calls", "20").mistakes())
                .singleElement()
                .asString()
                .startsWith("--max-calls: the plan needs 85 calls");
        assertThat(profile.recording().resolve("batch")).doesNotExist();
    }

    @Test
    void submittingCostsMoneyAndSaysSo() throws IOException {
        LiveProfile profile = profile("a", "openai", "{samples: 1}");
        call(profile, "batch", "export");
        assertThat(call(profile, "batch", "submit").mistakes())
                .containsExactly(
                        "--yes: this costs money (was 56 calls in 3 files); give --yes; 'plan' reports the price"
                                + " of live calls");
        assertThat(call(profile, "batch", "fetch").out()).isEqualTo("no batch is at a host\n");
        LiveProfile engine = profile("b", "vllm", "{samples: 1}");
        call(engine, "batch", "export");
        assertThat(call(engine, "batch", "submit", "--yes").mistakes())
                .singleElement()
                .asString()
                .contains("provider 'stub' has no batch service that is known here (was vllm); run the files on your");
    }
}
