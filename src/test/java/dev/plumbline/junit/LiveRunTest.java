package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.provider.Dialects;
import dev.plumbline.session.Property;
import dev.plumbline.stub.Fault;
import dev.plumbline.stub.Faults;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.stub.TokenBucket;
import dev.plumbline.testing.LiveProfile;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveRunTest {
    private static final int CELLS = 29;

    @TempDir
    private Path folder;

    private Launch launch(LiveProfile profile, String mode) {
        return Launch.ofThisProject(profile.file().resolveSibling(mode))
                .with(Property.MODELS, profile.file().toString())
                .with(Property.MODE, mode)
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
    }

    /** Runs live and gives back results.json. */
    private byte[] live(StubServer stub, String name, String dialect, String provider, int samples) throws IOException {
        LiveProfile profile =
                LiveProfile.write(folder.resolve(name), dialect, stub.baseUrl(dialect), provider, samples);
        Launch launch = launch(profile, "live");
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0));
        return Files.readAllBytes(launch.output("political").resolve("results.json"));
    }

    private JsonNode run(String name) throws IOException {
        return output(name, "run.json");
    }

    private JsonNode output(String name, String file) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(folder.resolve(name)
                        .resolve("live/plumbline/political/" + file)
                        .toFile());
    }

    @Tag("slow")
    @Test
    void aLiveRunIsRecordedAndReplaysToTheSameBytesWithoutACall() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile =
                    LiveProfile.write(folder.resolve("a"), "openai", stub.baseUrl("openai"), "concurrency: 16", 2);
            Launch live = launch(profile, "live");
            live.runAll().testEvents().assertStatistics(s -> s.failed(0));
            byte[] results = Files.readAllBytes(live.output("political").resolve("results.json"));
            long calls = stub.counts().completed();
            assertThat(live.results("political").at("/ledger/planned").asInt()).isEqualTo(27 + 2 * CELLS * 2);
            assertThat(live.results("political").at("/ledger/failed").asInt()).isZero();

            Launch replay = launch(profile, "replay");
            replay.runAll().testEvents().assertStatistics(s -> s.failed(0));
            assertThat(replay.output("political").resolve("results.json")).hasBinaryContent(results);
            launch(profile, "live").runAll().testEvents().assertStatistics(s -> s.failed(0));
            assertThat(stub.counts().completed()).isEqualTo(calls);
            assertThat(run("a").path("replayed").asInt()).isGreaterThanOrEqualTo(27 + CELLS * 2);
        }
    }

    @Tag("slow")
    @Test
    void moreSamplesBuyOnlyTheDifferenceAndAnotherHostKeepsTheRecording() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain());
                StubServer moved = StubServer.start(StubSettings.plain())) {
            live(stub, "a", "openai", "", 1);
            live(moved, "a", "vllm", "concurrency: 3", 1);
            assertThat(moved.counts().received()).isZero();
            live(moved, "a", "openai", "", 2);
            assertThat(moved.counts().completed()).isBetween((long) CELLS, CELLS * 2L);
        }
    }

    @Test
    void aPlanOverBudgetIsRefusedBeforeItsFirstCall() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = LiveProfile.write(folder.resolve("a"), "openai", stub.baseUrl("openai"), "", 2);
            List<String> reported =
                    launch(profile, "live").with(Property.MAX_CALLS, "100").runAll().allEvents().failed().stream()
                            .map(e -> e.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                                    .getThrowable()
                                    .orElseThrow()
                                    .getMessage())
                            .distinct()
                            .toList();
            assertThat(reported)
                    .containsExactly("--max-calls: the plan needs 143 calls, so nothing was called (was 100);"
                            + " raise it, ask for less, or add prices to the profile; 'plan' shows the parts");
            assertThat(stub.counts().received()).isZero();
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("dialects")
    void theWholeSuiteRunsInEveryDialect(String dialect) throws IOException {
        // The full size in one dialect; the others differ in the shape of a call, which a few samples show.
        int samples = dialect.equals("vllm") ? 50 : 3;
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            byte[] results = live(stub, "a", dialect, "concurrency: 64", samples);
            JsonNode json = JsonMapper.builder().build().readTree(results);
            assertThat(json.at("/ledger/failed").asInt()).isZero();
            if (dialect.equals("anthropic")) {
                assertThat(json.path("ratings").findValuesAsText("method"))
                        .hasSize(27)
                        .containsOnly("sampled");
                JsonNode readings = output("a", "readings.json");
                assertThat(readings.at("/ratings/0/counts")).isNotEmpty();
                assertThat(Schemas.misfits("readings", readings)).isEmpty();
            } else if (dialect.equals("fireworks")) {
                // It tells one alternative more than was asked for, so its ratings know more; the rest is the same.
                JsonNode same =
                        JsonMapper.builder().build().readTree(live(stub, "b", "openai", "concurrency: 64", samples));
                assertThat(json.path("elaborations")).isEqualTo(same.path("elaborations"));
            } else {
                assertThat(results).isEqualTo(live(stub, "b", "openai", "concurrency: 64", samples));
            }
        }
    }

    static List<String> dialects() {
        return Dialects.names();
    }

    @Tag("slow")
    @Test
    void faultsChangeNothingButTheRunRecord() throws IOException {
        Faults faults = Faults.none()
                .with(Fault.RATE_LIMITED_MILLIS, 0.05)
                .with(Fault.SERVER_ERROR, 0.02)
                .with(Fault.RESET, 0.01)
                .with(Fault.TRUNCATED, 0.01);
        try (StubServer calm = StubServer.start(StubSettings.plain());
                StubServer faulty = StubServer.start(StubSettings.plain().withFaults(faults))) {
            byte[] expected = live(calm, "calm", "openai", "concurrency: 64", 50);
            assertThat(live(faulty, "faulty", "openai", "concurrency: 64", 50)).isEqualTo(expected);
            JsonNode refusals = run("faulty").at("/providers/0/refusals");
            assertThat(run("faulty").path("retries").asInt()).isGreaterThan(150);
            assertThat(refusals.fieldNames())
                    .toIterable()
                    // A reset of a reused connection before the first byte is retried at once, uncounted.
                    .contains("rate-limited", "server-error", "malformed");
            assertThat(run("calm").path("retries").asInt()).isZero();
        }
    }

    @Tag("slow")
    @Test
    void aHardRateLimitThatNobodyToldIsMetWithFewRefusals() throws IOException {
        StubSettings limited = StubSettings.plain().withBucket(new TokenBucket(100, 20, System::nanoTime, false));
        try (StubServer stub = StubServer.start(limited)) {
            live(stub, "a", "openai", "concurrency: 64", 50);
            assertThat(stub.counts().refused429()).isLessThan(100);
        }
    }
}
