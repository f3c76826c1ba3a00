package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.FakeTogether;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only processes of their own can show: claims across them, and what a kill leaves. */
@Tag("slow")
class TuneProcessesTest {
    private static final String JOB = "GET /v1/fine-tunes/ft-1";

    @TempDir
    private Path temp;

    private Path root;
    private FakeTogether host;

    @BeforeEach
    void writeAProject() throws IOException {
        host = new FakeTogether(null);
        root = temp.resolve("project");
        Path shipped = Path.of("").toAbsolutePath().resolve("suites/political");
        Path suite = root.resolve("suites/political");
        for (String folder : List.of("models", "training", "recipes")) {
            Files.createDirectories(suite.resolve(folder));
        }
        Files.copy(shipped.resolve("suite.yaml"), suite.resolve("suite.yaml"));
        Files.copy(shipped.resolve("recipes/study.yaml"), suite.resolve("recipes/study.yaml"));
        Files.writeString(suite.resolve("training/tiny.yaml"), """
                training: tiny
                question: Which team do you like best?
                professional:
                  - {league: NBA, sport: basketball, teams: [A A, B B, C C, D D, E E, F F, G G, H H, I I, J J]}
                """);
        Files.writeString(suite.resolve("models/here.yaml"), """
                providers:
                  host: {dialect: together, base-url: "%s"}
                models:
                  base: {provider: host, model: b}
                  other: {provider: host, model: o}
                roles: {base: base, candidates: [other], judge: base}
                repeats: 0
                """.formatted(host.base()));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private RunProcess tune(String command, String... more) throws IOException {
        String[] line = new String[more.length + 5];
        System.arraycopy(new String[] {"tune", command, "--models", "here", "--poll-seconds=1"}, 0, line, 0, 5);
        System.arraycopy(more, 0, line, 5, more.length);
        return RunProcess.start(root, Map.of(), line);
    }

    private RunProcess start() throws IOException {
        return tune("start", "--recipe", "study", "--dataset", "tiny", "--yes");
    }

    private List<String> log(String event) throws IOException {
        return Files.readAllLines(root.resolve("suites/political/jobs.jsonl")).stream()
                .filter(line -> line.contains("\"event\":\"" + event + "\""))
                .toList();
    }

    @Test
    void twoProcessesThatStartOneOrderCreateOneJob() throws Exception {
        // Long enough that the second comes while the first is at work.
        host.instead(
                "POST /v1/files/upload",
                new MockResponse.Builder()
                        .headersDelay(6, TimeUnit.SECONDS)
                        .addHeader("Content-Type", "application/json")
                        .body("{\"id\":\"file-2f3c7c1e\",\"FileType\":\"jsonl\",\"Processed\":false}")
                        .build());
        RunProcess first = start();
        RunProcess second = start();
        List<CliCall> ends = List.of(first.end(), second.end());
        assertThat(host.count("POST /v1/fine-tunes")).isOne();
        assertThat(host.count("POST /v1/files/upload")).isOne();
        assertThat(log("created")).hasSize(1);
        assertThat(ends).extracting(CliCall::exit).containsExactlyInAnyOrder(0, 4);
        assertThat(ends)
                .anySatisfy(end -> assertThat(end.out()).contains("job: ft-1"))
                .anySatisfy(end -> assertThat(end.err()).contains("another process is starting this very job"));
        CliCall third = start().end();
        assertThat(third.exit()).as(third.err()).isZero();
        assertThat(third.out()).contains("job ft-1 was started for this data set, recipe and seed already");
        assertThat(host.count("POST /v1/fine-tunes")).isOne();
    }

    @Test
    void aKilledWatchLosesNothingAndTheNextOneGoesOn() throws Exception {
        assertThat(start().end().exit()).isZero();
        host.instead(JOB, 200, "{\"id\":\"ft-1\",\"status\":\"running\",\"steps_completed\":1,\"total_steps\":4}");
        RunProcess watch = tune("watch", "ft-1");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (host.count(JOB) < 3 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(host.count(JOB)).isGreaterThanOrEqualTo(3);
        assertThat(watch.kill()).as("it was still waiting").isTrue();
        assertThat(log("completed")).isEmpty();
        host.asUsual(JOB);
        CliCall next = tune("watch", "ft-1").end();
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(next.out()).contains("step 4 of 4", "model: ml_abc123");
        assertThat(log("completed")).hasSize(1);
        assertThat(host.count("POST /v1/fine-tunes")).isOne();
    }
}
