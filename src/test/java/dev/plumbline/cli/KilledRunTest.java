package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stub.Fault;
import dev.plumbline.stub.Faults;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills live runs with SIGKILL and SIGTERM while their host misbehaves, and runs them again: nothing that had landed is lost or bought twice,
 * and the end is the same as that of one run without faults.
 */
@Tag("slow")
class KilledRunTest {
    private static final Faults FAULTS = Faults.none()
            .with(Fault.RATE_LIMITED_MILLIS, 0.05)
            .with(Fault.SERVER_ERROR, 0.02)
            .with(Fault.RESET, 0.01)
            .with(Fault.TRUNCATED, 0.01)
            .withRetryAfter(Duration.ofMillis(50))
            .withAttempts(2);
    private static final String RESULTS = "target/plumbline/political/results.json";
    private static final int CONCURRENCY = 32;
    private static final int SAMPLES = 20;
    private static final int KILLS = 20;

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void copyTheShippedProject() throws IOException {
        root = Project.political(temp.resolve("project"));
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

    @Test
    void fortyKillsAmongFaultsLoseNothingThatHadLanded() throws Exception {
        try (StubServer undisturbed = StubServer.start(StubSettings.plain());
                StubServer stub = StubServer.start(
                        StubSettings.plain().withLatency(Duration.ofMillis(20)).withFaults(FAULTS))) {
            String limits = "concurrency: " + CONCURRENCY;
            CliCall whole = live(LiveProfile.write(
                            temp.resolve("whole"), "openai", undisturbed.baseUrl("openai"), limits, SAMPLES))
                    .end();
            assertThat(whole.exit()).as(whole.err()).isZero();
            byte[] expected = Files.readAllBytes(root.resolve(RESULTS));
            long needed = undisturbed.counts().completed();

            LiveProfile profile =
                    LiveProfile.write(temp.resolve("killed"), "openai", stub.baseUrl("openai"), limits, SAMPLES);
            Random random = new Random(20_261_124);
            int killedRunning = 0;
            Set<String> landed = Set.of();
            for (int kill = 0; kill < KILLS; kill++) {
                RunProcess run = live(profile);
                long before = stub.counts().received();
                int calls = random.nextInt((int) needed / KILLS);
                awaitCalls(stub, run, before + calls);
                killedRunning += (kill % 2 == 0 ? run.kill() : run.terminate()) ? 1 : 0;
                Set<String> now = landed(profile);
                assertThat(now).as("landed before kill " + kill).containsAll(landed);
                landed = now;
            }
            assertThat(killedRunning).as("kills that hit a running process").isEqualTo(KILLS);
            CliCall last = live(profile).end();
            assertThat(last.exit()).as(last.err()).isZero();
            assertThat(root.resolve(RESULTS)).hasBinaryContent(expected);
            assertThat(stub.counts().completed()).isBetween(needed, needed + (long) KILLS * CONCURRENCY);
        }
    }

    /** The whole lines of the recording; the last one of a file may be torn. */
    private static Set<String> landed(LiveProfile profile) throws IOException {
        Set<String> lines = new HashSet<>();
        if (!Files.exists(profile.recording())) {
            return lines;
        }
        try (Stream<Path> files = Files.list(profile.recording())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                String text = Files.readString(file);
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    /** Returns as soon as the stub has seen so many calls; a random moment, since calls come as they come. */
    private static void awaitCalls(StubServer stub, RunProcess run, long calls) {
        while (run.isRunning() && stub.counts().received() < calls) {
            Thread.onSpinWait();
        }
    }
}
