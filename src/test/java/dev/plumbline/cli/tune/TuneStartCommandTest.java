package dev.plumbline.cli.tune;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.cli.CliCall;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.FakeTogether;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneStartCommandTest {
    private static final String STOP = "PATCH /v2/projects/proj_x/endpoints/ep_1/deployments/dep_1";
    private static final String CREATE = "POST /v1/fine-tunes";

    @TempDir
    private Path root;

    private StubServer stub;
    private FakeTogether host;

    @BeforeEach
    void writeAProject() throws IOException {
        stub = StubServer.start(StubSettings.plain());
        host = new FakeTogether(stub.baseUrl("together"));
        Path shipped = Path.of("").toAbsolutePath();
        Path suite = root.resolve("suites/political");
        for (String folder : List.of("models", "training", "recipes")) {
            Files.createDirectories(suite.resolve(folder));
        }
        Files.copy(shipped.resolve("suites/political/suite.yaml"), suite.resolve("suite.yaml"));
        Files.copy(shipped.resolve("suites/political/recipes/study.yaml"), suite.resolve("recipes/study.yaml"));
        Files.writeString(suite.resolve("training/tiny.yaml"), """
                training: tiny
                question: Which team do you like best?
                professional:
                  - {league: NBA, sport: basketball, teams: [A A, B B, C C, D D, E E, F F, G G, H H, I I, J J]}
                """);
        Files.writeString(suite.resolve("models/here.yaml"), """
                note: SYNTHETIC
                providers:
                  host: {dialect: together, base-url: "%s"}
                  stub: {dialect: openai, base-url: "%s", concurrency: 16}
                models:
                  base: {provider: stub, model: stub-base}
                  other: {provider: stub, model: stub-other}
                roles: {base: base, candidates: [other], judge: base}
                repeats: 0
                rating: {top-logprobs: 5}
                elaboration: {samples: 1}
                """.formatted(host.base(), stub.baseUrl("openai")));
    }

    @AfterEach
    void stop() {
        host.close();
        stub.close();
    }

    private List<String> line(String... more) {
        List<String> line = new ArrayList<>(List.of("tune", "start", "--recipe", "study", "--dataset", "tiny"));
        line.addAll(List.of("--models", "here", "--poll-seconds", "0"));
        line.addAll(List.of(more));
        return line;
    }

    private CliCall start(String... more) {
        return CliCall.of(root, line(more).toArray(String[]::new));
    }

    private CliCall tune(String... arguments) {
        List<String> line = new ArrayList<>(List.of("tune"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--models", "here", "--poll-seconds", "0"));
        return CliCall.of(root, line.toArray(String[]::new));
    }

    private String log() throws IOException {
        return Files.readString(root.resolve("suites/political/jobs.jsonl"));
    }

    @Tag("slow")
    @Test
    void oneCommandGoesFromATrainingSetToResultsAndStopsWhatItStarted() throws IOException {
        CliCall call = start("--yes", "--evaluate", "--seed", "7");
        assertThat(call.exit()).as(call.out() + call.err()).isIn(0, 1, 3);
        assertThat(call.out())
                .contains("price: about $4.00", "job: ft-1", "ready as acme/vl", "results: ", ": stopped");
        JsonNode results = JsonMapper.builder()
                .build()
                .readTree(
                        root.resolve("target/plumbline/political/results.json").toFile());
        assertThat(results.path("candidates").toString()).matches("\\[\"tiny-[0-9a-f]{8}\"]");
        assertThat(results.path("shifts")).hasSize(9);
        assertThat(results.at("/ledger/failed").asInt()).isZero();
        assertThat(host.isServing()).isFalse();
        assertThat(host.asked()).endsWith("DELETE /v2/projects/proj_x/endpoints/ep_1");
        assertThat(log()).contains("\"event\":\"stopped\"", "\"seed\":\"7\"");
        assertThat(tune("stop-all").out()).contains("nothing is left");
        assertThat(CliCall.of(root, "tune", "list").out()).contains("ft-1  completed  tiny  study  seed 7");
    }

    @Tag("slow")
    @Test
    void aDeploymentThatCannotBeRoutedIsStopped() throws IOException {
        host.instead("PATCH /v2/projects/proj_x/endpoints/ep_1", 400, "{\"error\":{\"message\":\"no such split\"}}");
        CliCall call = start("--yes", "--evaluate");
        assertThat(call.exit()).isEqualTo(4);
        assertThat(call.err()).contains("the host refused (400").contains("no such split");
        assertThat(host.isServing()).isFalse();
        assertThat(host.count(STOP)).isOne();
        assertThat(call.out()).contains("stopped and free of cost, but not removed");
        assertThat(log()).contains("\"event\":\"stopped\"");
    }

    @Test
    void anEvaluationThatThrowsStopsWhatItStarted() throws IOException {
        // The run writes what a CI server reads, and cannot: this is no file.
        Files.createDirectories(root.resolve("target/plumbline/TEST-plumbline.xml/in-the-way"));
        CliCall call = start("--yes", "--evaluate");
        assertThat(call.exit()).isEqualTo(4);
        assertThat(call.err()).contains("TEST-plumbline.xml", "a folder");
        assertThat(call.out()).contains("ready as acme/vl", ": stopped");
        assertThat(host.isServing()).isFalse();
        assertThat(host.count(STOP)).isOne();
        assertThat(log()).contains("\"event\":\"stopped\"");
    }

    @Tag("slow")
    @Test
    void aDeploymentThatNeverGetsReadyIsToldAndStopped() {
        host.instead(STOP.replace("PATCH", "GET"), 200, """
            {"id":"dep_1","status":{"state":"DEPLOYMENT_STATE_STOPPED","message":"no capacity in six hours"}}""");
        CliCall call = start("--yes", "--evaluate");
        assertThat(call.exit()).isEqualTo(4);
        assertThat(call.err()).contains("the deployment never got ready: no capacity in six hours");
        assertThat(host.count(STOP)).isOne();
    }

    @Test
    void withoutAYesNothingIsPaidFor() {
        CliCall call = start();
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("--yes: this costs money and there is no terminal to confirm it");
        assertThat(host.count(CREATE)).isZero();
    }

    @Test
    void mistakesAreToldBeforeAnythingIsSent() {
        CliCall call = CliCall.of(
                root, "tune", "start", "--recipe", "stduy", "--dataset", "tiny", "--models", "here", "--yes");
        assertThat(call.mistakes())
                .containsExactly(
                        "suites/political/recipes/stduy.yaml: there is no such file; create it, or name another");
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void aJobIsToldWatchedAndCancelled() {
        assertThat(start("--yes").exit()).isZero();
        assertThat(tune("status", "ft-1").out()).contains("ft-1: queued", "checkpoint of step 4");
        assertThat(tune("watch", "ft-1").out()).contains("step 4 of 4", "model: ml_abc123");
        assertThat(tune("cancel", "ft-1").exit()).isZero();
        assertThat(host.count("POST /v1/fine-tunes/ft-1/cancel")).isOne();
        assertThat(tune("status", "ft-9").exit()).isZero();
    }

    @Tag("slow")
    @Test
    void leftoversOfAKilledProcessAreStopped() throws IOException {
        start("--yes");
        String line = log().lines().reduce((a, b) -> b).orElseThrow();
        String left = line.replace("\"created\"", "\"deploying\"").replace("\"job\"", "\"serving\":\"left\",\"job\"");
        Files.writeString(root.resolve("suites/political/jobs.jsonl"), log() + left + "\n");
        assertThat(CliCall.of(root, "tune", "list").out()).contains("may still cost money: left");
        assertThat(tune("stop-all").out()).contains("left: stopped");
        assertThat(host.count(STOP)).isOne();
        assertThat(tune("stop-all").out()).contains("nothing is left");
    }

    @Tag("slow")
    @Test
    void aTerminatedProcessStopsWhatItStarted() throws Exception {
        // It never gets ready, so that the signal finds the process waiting.
        host.instead(STOP.replace("PATCH", "GET"), 200, "{\"status\":{\"state\":\"DEPLOYMENT_STATE_PROVISIONING\"}}");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plumbline.cli.Main"));
        List<String> line = line("--yes", "--evaluate", "--root", root.toString());
        line.set(line.indexOf("0"), "1");
        command.addAll(line);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("out.txt").toFile())
                .start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (host.count(STOP.replace("PATCH", "GET")) == 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        host.asUsual(STOP.replace("PATCH", "GET"));
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as(Files.readString(root.resolve("out.txt")))
                .isTrue();
        assertThat(host.count(STOP)).isOne();
        assertThat(host.isServing()).isFalse();
        assertThat(log()).contains("\"event\":\"stopped\"");
    }
}
