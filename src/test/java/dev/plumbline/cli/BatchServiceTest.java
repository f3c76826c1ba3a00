package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.FakeBatchService;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A round by way of a provider's batch service: nothing that it works at is asked for again before its replies are recorded. */
class BatchServiceTest {
    @TempDir
    private Path temp;

    private final MockWebServer server = new MockWebServer();
    private Path root;
    private FakeBatchService service;
    private LiveProfile profile;

    @BeforeEach
    void start() throws IOException {
        root = Project.political(temp.resolve("project"));
        service = new FakeBatchService(
                Files.readString(Path.of("src/test/resources/dev/plumbline/provider/bodies/openai.json")));
        server.setDispatcher(service);
        server.start();
        profile =
                LiveProfile.write(temp.resolve("a"), "openai", server.url("/v1").uri(), "", 1);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CliCall batch(int exit, String... command) {
        List<String> arguments = new ArrayList<>(List.of("batch"));
        arguments.addAll(Arrays.asList(command));
        arguments.addAll(List.of("--allow-outside", "--models", profile.file().toString()));
        CliCall call = CliCall.of(root, arguments.toArray(String[]::new));
        assertThat(call.exit()).as(call.out() + call.err()).isEqualTo(exit);
        return call;
    }

    @Test
    void callsAreUnderWayFromTheSubmitToTheImport() throws IOException {
        batch(0, "export");
        assertThat(batch(0, "submit", "--yes").out().lines()).hasSize(3).allMatch(l -> l.contains(": batch batch_"));
        assertThat(batch(0, "export").out()).startsWith("0 calls written, 56 under way at hosts, 29 judgements wait");
        assertThat(batch(0, "submit", "--yes").out()).isEqualTo("no file waits to be submitted\n");
        assertThat(batch(0, "status").out()).contains("batch_1 in_progress");
        assertThat(batch(4, "fetch").out()).contains("batch_3 in_progress");
        service.finish();
        assertThat(batch(0, "fetch").out()).contains("batch_1 completed: base-", ".output.jsonl");
        assertThat(batch(0, "export").out()).startsWith("0 calls written, 56 under way at hosts");
        assertThat(batch(4, "import").out()).startsWith("56 lines: 56 replies recorded, 0 known already");
        String judgements = batch(0, "export").out();
        assertThat(judgements).contains("/judge-").contains(" calls written, 0 under way at hosts, 0 judgements wait");
        batch(0, "submit", "--yes");
        assertThat(service.batches()).isEqualTo(4);
        batch(0, "fetch");
        assertThat(batch(0, "import").out()).contains("nothing is missing");
        try (Stream<Path> files = Files.list(profile.recording().resolve("batch"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(".gitignore", "jobs.jsonl", "requests", "results");
        }
    }

    @Tag("slow")
    @Test
    void whatWasRecordedSinceTheExportIsNotPaidForAgain() throws IOException {
        batch(0, "export");
        batch(0, "submit", "--yes");
        service.finish();
        batch(0, "fetch");
        Path log = profile.recording().resolve("batch/jobs.jsonl");
        batch(4, "import");
        Files.delete(log);
        assertThat(batch(2, "submit", "--yes").err().lines())
                .hasSize(3)
                .allMatch(l -> l.contains("replies to calls of this file have been recorded since (was "))
                .allMatch(l -> l.endsWith("; run 'batch export' again"));
        assertThat(service.batches()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"OF_OTHER_CALLS", "NOTHING"})
    void callsThatResultsDoNotAnswerAreBoughtAgainOnlyByOrder(FakeBatchService.Results results) throws IOException {
        batch(0, "export");
        batch(0, "submit", "--yes");
        service.finish();
        service.bring(results);
        batch(0, "fetch");
        assertThat(batch(4, "import").out())
                .contains(
                        ": batch batch_1 has neither a reply nor an error for ",
                        "of its calls, and they may have been paid for. They are not exported again.",
                        "'batch export --again'");
        assertThat(batch(0, "submit", "--yes").out())
                .contains(": batch batch_1 left calls without a reply", "no file waits to be submitted");
        assertThat(batch(0, "export").out()).startsWith("0 calls written, 56 under way at hosts");
        batch(0, "submit", "--yes");
        assertThat(service.batches()).isEqualTo(3);
        assertThat(batch(0, "export", "--again").out())
                .startsWith("56 calls of ended batches are given up; they may be paid for twice\n")
                .contains("56 calls written, 0 under way at hosts");
        batch(0, "submit", "--yes");
        assertThat(service.batches()).isEqualTo(6);
    }

    @Test
    void aLiveRunDoesNotBuyWhatABatchIsWorkingAt() throws IOException {
        batch(0, "export");
        assertThat(live("--max-calls", "0").err()).doesNotContain("batch");
        batch(0, "submit", "--yes");
        assertThat(live("--max-calls", "0").err())
                .contains(
                        "/batch/jobs.jsonl: batches may answer calls that this run would make and pay for again (was 56 calls); run"
                                + " 'batch fetch' and 'batch import' first, or pay twice with --batches ignore");
        assertThat(live("--max-calls", "0", "--batches", "ignore").err()).doesNotContain("batches may answer");
        service.finish();
        batch(0, "fetch");
        batch(4, "import");
        assertThat(live("--max-calls", "0").err()).doesNotContain("batch");
    }

    private CliCall live(String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--mode", "live", "--allow-outside", "--models"));
        arguments.add(profile.file().toString());
        arguments.addAll(Arrays.asList(more));
        CliCall call = CliCall.of(root, arguments.toArray(String[]::new));
        assertThat(call.exit()).as(call.out() + call.err()).isEqualTo(2);
        return call;
    }

    @Test
    void anImportOfSomeQuestionsLeavesTheOtherCallsToALaterImport() throws IOException {
        batch(0, "export");
        batch(0, "submit", "--yes");
        service.finish();
        batch(0, "fetch");
        batch(4, "import", "--questions", "ice");
        assertThat(batch(0, "export").out())
                .doesNotContain("/base-", "/coastal-", "/southern-")
                .contains(" calls written, 51 under way at hosts");
        assertThat(batch(4, "import").out()).contains("51 replies recorded, 5 known already");
        batch(0, "export");
        batch(0, "submit", "--yes");
        assertThat(service.batches()).as("three files and the judgements").isEqualTo(4);
    }

    @Test
    void callsThatTheHostReportsAsFailedAreExportedAgain() throws IOException {
        batch(0, "export");
        batch(0, "submit", "--yes");
        service.finish();
        service.bring(FakeBatchService.Results.ERRORS);
        batch(0, "fetch");
        assertThat(batch(4, "import").out()).contains("the engine was busy").doesNotContain("--again");
        assertThat(batch(0, "export").out()).contains("56 calls written, 0 under way at hosts");
    }

    @Test
    void aFileThatIsGoneWhileAHostWorksAtItIsTold() throws IOException {
        batch(0, "export");
        batch(0, "submit", "--yes");
        try (Stream<Path> files = Files.list(profile.recording().resolve("batch/requests"))) {
            Files.delete(files.sorted().findFirst().orElseThrow());
        }
        assertThat(batch(2, "export").err())
                .contains("the file of batch batch_1 is missing, so the calls in it are unknown; run 'batch fetch'");
    }
}
