package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM and SIGINT end a live run soon, with what there is and how to resume. */
@Tag("slow")
class StoppedRunTest {
    private static final int SAMPLES = 20;

    @TempDir
    private Path temp;

    private Path root;
    private Path outputs;

    @BeforeEach
    void copyTheShippedProject() throws IOException {
        root = Project.political(temp.resolve("project"));
        outputs = root.resolve("target/plumbline/political");
    }

    private RunProcess live(LiveProfile profile) throws IOException {
        return RunProcess.start(
                root,
                Map.of(),
                "run",
                "--mode",
                "live",
                "--models",
                profile.file().toString(),
                "--gate",
                "record",
                "--baseline",
                "none",
                "--allow-outside");
    }

    private CliCall stopped(StubServer stub, LiveProfile profile, String signal) throws Exception {
        long before = stub.counts().received();
        RunProcess run = live(profile);
        while (run.isRunning() && stub.counts().received() < before + 200) {
            Thread.onSpinWait();
        }
        // A run that ended by itself says why.
        assertThat(run.isRunning()).as(() -> run.said()).isTrue();
        return run.signal(signal);
    }

    @Test
    void stoppedRunsLeaveWhatThereIsMarkedAsStoppedAndResume() throws Exception {
        try (StubServer stub = StubServer.start(StubSettings.plain().withLatency(Duration.ofMillis(200)))) {
            LiveProfile profile = LiveProfile.write(
                    temp.resolve("stopped"), "openai", stub.baseUrl("openai"), "concurrency: 32", SAMPLES);

            CliCall terminated = stopped(stub, profile, "TERM");

            assertThat(terminated.exit()).as(terminated.err()).isEqualTo(143);
            assertThat(terminated.err())
                    .contains(
                            "stopped before its end: ", " missing replies came", "run the same command again to resume")
                    .contains("so far: " + outputs.resolve("summary.md"))
                    .doesNotContain("no reply for", "\tat ");
            assertThat(terminated.out()).doesNotContain("within", "drifted");
            assertStopped();

            CliCall interrupted = stopped(stub, profile, "INT");

            assertThat(interrupted.exit()).as(interrupted.err()).isEqualTo(130);
            assertStopped();

            CliCall last = live(profile).end();
            assertThat(last.exit()).as(last.err()).isZero();
            assertThat(Files.readString(outputs.resolve("summary.md"))).doesNotContain("STOPPED");
            assertThat(outputs.resolve("results.json")).exists();

            // A later stop keeps the complete outputs.
            byte[] complete = Files.readAllBytes(outputs.resolve("results.json"));
            LiveProfile other = LiveProfile.write(
                    temp.resolve("again"), "openai", stub.baseUrl("openai"), "concurrency: 32", SAMPLES);
            assertThat(stopped(stub, other, "TERM").exit()).isEqualTo(143);
            assertStopped();
            assertThat(outputs.resolve("earlier/stubbed/results.json")).hasBinaryContent(complete);
        }
    }

    private void assertStopped() throws IOException {
        assertThat(Files.readAllLines(outputs.resolve("summary.md")).get(0)).startsWith("# STOPPED: political");
        assertThat(Files.readAllLines(outputs.resolve("run.json")).subList(0, 3).toString())
                .contains("\"stopped\"");
        assertThat(Files.readString(outputs.resolve("verdicts.txt"))).contains("stopped before its end");
        assertThat(outputs.resolve("results.json")).doesNotExist();
        assertThat(outputs.resolve("overview.html")).doesNotExist();
    }
}
