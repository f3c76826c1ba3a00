package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.gateway.key.HostId;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.profile.HostAbilities;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The batch services of OpenAI and Together, and that no kill at any moment pays for a file twice. */
class BatchHostTest {
    private static final String KEY = "sk-abcdefghijklmnop";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-25T03:00:00Z"));
    private static final String JOB = """
            {"id":"%s","object":"batch","input_file_id":"%s","status":"%s","output_file_id":%s,"error_file_id":%s,\
            "request_counts":{"total":2,"completed":1,"failed":1}}""";

    @TempDir
    private Path temp;

    private final MockWebServer server = new MockWebServer();
    private final MockWebServer other = new MockWebServer();
    private final List<String> reported = new ArrayList<>();
    private final List<String> warned = new ArrayList<>();
    private Journal log;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        server.start();
        other.start();
        log = BatchJob.journal(temp.resolve("batch/jobs.jsonl"), "batch/jobs.jsonl");
        file = Files.writeString(temp.resolve("base-0123456789ab.jsonl"), "{\"custom_id\":\"a\"}\n");
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    private BatchHost host(String dialect) {
        URI base = server.url("/v1").uri();
        Provider provider = new Provider(
                "p",
                dialect,
                base,
                "KEY",
                null,
                Limits.DEFAULT,
                HostAbilities.AS_DIALECT,
                List.of(),
                BodyFields.NONE,
                null);
        Mistakes mistakes = new Mistakes();
        PlainHttp http = PlainHttp.open(
                provider, List.of(base), "p.yaml", new KeyVariables(Map.of("KEY", KEY)::get, Set.of("KEY")), mistakes);
        assertThat(mistakes.all()).isEmpty();
        return new BatchHost(http, base, dialect);
    }

    private boolean submit(String dialect) {
        return submit(dialect, false);
    }

    private boolean submit(String dialect, boolean again) {
        try (BatchHost host = host(dialect)) {
            return new BatchSender(host, "p", log, CLOCK, reported::add).submit(file, again);
        }
    }

    private int fetch(String dialect) {
        try (BatchHost host = host(dialect)) {
            return new BatchFetcher(host, "p", log, CLOCK, reported::add, warned::add).fetch(temp.resolve("results"));
        }
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static String job(String id, String input, String status) {
        return JOB.formatted(id, input, status, "null", "null");
    }

    private void note(JournalLine.Event event, Map<String, String> facts) {
        log.append(BatchJob.line(CLOCK.instant(), event, "base-0123456789ab.jsonl", facts));
    }

    private BatchJob state() {
        return BatchJob.all(log).get("base-0123456789ab.jsonl");
    }

    private String asked() throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        return request.getMethod() + " " + request.getUrl().encodedPath();
    }

    @Test
    void openAiIsGivenTheFileAndThenToldToBegin() throws Exception {
        answer(200, "{\"id\":\"file-1\",\"object\":\"file\",\"purpose\":\"batch\"}");
        answer(200, job("batch_1", "file-1", "validating"));
        assertThat(submit("openai")).isTrue();
        RecordedRequest upload = server.takeRequest();
        assertThat(upload.getUrl().encodedPath()).isEqualTo("/v1/files");
        assertThat(upload.getBody().utf8())
                .contains("name=\"purpose\"", "\r\nbatch\r\n", "filename=\"base-0123456789ab.jsonl\"", "custom_id");
        RecordedRequest create = server.takeRequest();
        assertThat(create.getUrl().encodedPath()).isEqualTo("/v1/batches");
        assertThat(create.getBody().utf8())
                .isEqualTo("{\"input_file_id\":\"file-1\",\"endpoint\":\"/v1/chat/completions\","
                        + "\"completion_window\":\"24h\",\"metadata\":{\"plumbline\":\"base-0123456789ab.jsonl\"}}");
        assertThat(Files.readAllLines(temp.resolve("batch/jobs.jsonl")))
                .containsExactly(
                        line("uploaded", "\"input\":\"file-1\",\"provider\":\"p\""),
                        line("creating", "\"input\":\"file-1\",\"provider\":\"p\""),
                        line("created", "\"job\":\"batch_1\",\"provider\":\"p\""));
        assertThat(submit("openai")).isFalse();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    private static String line(String event, String facts) {
        return "{\"at\":\"2026-11-25T03:00:00Z\",\"event\":\"" + event + "\",\"file\":\"base-0123456789ab.jsonl\","
                + facts + "}";
    }

    @Test
    void togetherWrapsTheJobAndListsItBare() throws Exception {
        answer(200, "{\"id\":\"file-1\",\"purpose\":\"batch-api\"}");
        answer(201, "{\"job\":" + job("b-1", "file-1", "VALIDATING") + ",\"warning\":\"\"}");
        assertThat(submit("together")).isTrue();
        assertThat(asked()).isEqualTo("POST /v1/files/upload");
        assertThat(server.takeRequest().getBody().utf8()).doesNotContain("metadata");
        assertThat(reported).containsExactly("base-0123456789ab.jsonl: batch b-1, validating");
        answer(200, "{\"id\":\"b-1\",\"input_file_id\":\"file-1\",\"status\":\"IN_PROGRESS\",\"progress\":40}");
        assertThat(fetch("together")).isOne();
        assertThat(reported).endsWith("base-0123456789ab.jsonl: batch b-1 in_progress, 40 %");
        note(JournalLine.Event.CREATING, Map.of("input", "file-1"));
        answer(200, "[" + job("b-0", "file-0", "COMPLETED") + "," + job("b-1", "file-1", "IN_PROGRESS") + "]");
        assertThat(submit("together")).isFalse();
        assertThat(state().fact("job")).isEqualTo("b-1");
    }

    @Test
    void aKillBeforeTheBatchWasNotedNeverPaysTwice() throws Exception {
        note(JournalLine.Event.UPLOADED, Map.of("input", "file-1"));
        note(JournalLine.Event.CREATING, Map.of("input", "file-1"));
        Files.writeString(
                temp.resolve("batch/jobs.jsonl"),
                Files.readString(temp.resolve("batch/jobs.jsonl")) + "{\"at\":\"2026-11-25T03:00:00Z\",\"eve");
        answer(200, "{\"data\":[" + job("batch_9", "file-9", "completed") + "],\"has_more\":true}");
        answer(200, "{\"data\":[" + job("batch_1", "file-1", "in_progress") + "],\"has_more\":false}");
        assertThat(submit("openai")).isFalse();
        assertThat(asked()).isEqualTo("GET /v1/batches");
        assertThat(server.takeRequest().getUrl().query()).isEqualTo("limit=100&after=batch_9");
        assertThat(state().last()).isEqualTo(JournalLine.Event.CREATED);
        assertThat(reported.get(0)).contains("batch batch_1 was started by an earlier request; nothing was sent");
    }

    @Test
    void whatTheHostDoesNotListIsBegunAgainOnlyOnOrder() throws Exception {
        note(JournalLine.Event.UPLOADED, Map.of("input", "file-1"));
        note(JournalLine.Event.CREATING, Map.of("input", "file-1"));
        answer(200, "{\"data\":[],\"has_more\":false}");
        assertThatThrownBy(() -> submit("openai"))
                .hasMessageContaining("the host does not list it now. Nothing was sent.")
                .hasMessageContaining("--again");
        answer(200, "{\"data\":[],\"has_more\":false}");
        answer(200, "{\"id\":\"file-2\"}");
        answer(200, job("batch_1", "file-2", "validating"));
        assertThat(submit("openai", true)).isTrue();
        assertThat(List.of(asked(), asked(), asked(), asked()))
                .containsExactly("GET /v1/batches", "GET /v1/batches", "POST /v1/files", "POST /v1/batches");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "null",
                "{\"id\":7}",
                "{\"id\":\"a\\u001b[2J\"}",
                "{\"id\":\"..\"}",
                "{\"id\":\"batch_1\",\"input_file_id\":\"file-1\",\"output_file_id\":{}}",
                "{\"id\":\"batch_1\",\"status\":\"vali"
            })
    void anOddAnswerToABatchIsUncertainAndNothingIsBoughtTwice(String odd) {
        answer(200, "{\"id\":\"file-1\"}");
        answer(200, odd);
        assertThatThrownBy(() -> submit("openai"))
                .hasMessageContaining("the batch may have been started")
                .hasMessageNotContaining("\u001b");
        assertThat(state().last()).isEqualTo(JournalLine.Event.CREATING);
        for (String list : List.of("{}", "{\"data\":7}", "<html>", "", "{\"data\":[],\"has_more\":true}")) {
            answer(200, list);
            assertThatThrownBy(() -> submit("openai")).isInstanceOf(BatchException.class);
            assertThat(state().last()).isEqualTo(JournalLine.Event.CREATING);
        }
        answer(200, "{\"data\":[" + job("batch_1", "file-1", "in_progress") + "]}");
        assertThat(submit("openai")).isFalse();
        assertThat(state().fact("job")).isEqualTo("batch_1");
        assertThat(server.getRequestCount()).as("upload, create and six lists").isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {303, 307, 408, 409, 500, 504})
    void aStatusThatDoesNotSayNoIsUncertain(int status) {
        answer(200, "{\"id\":\"file-1\"}");
        answer(status, "");
        assertThatThrownBy(() -> submit("openai")).hasMessageContaining("the batch may have been started");
        assertThat(state().isOpen()).isTrue();
    }

    @Test
    void aBatchOfAnotherFileIsNotTakenForThisOne() {
        note(JournalLine.Event.UPLOADED, Map.of("input", "file-1"));
        note(JournalLine.Event.CREATING, Map.of("input", "file-1"));
        String other = job("batch_9", "file-1", "in_progress")
                .replaceFirst("\\{", "{\"metadata\":{\"plumbline\":\"other-0123456789ab.jsonl\"},");
        answer(200, "{\"data\":[" + other + "]}");
        assertThatThrownBy(() -> submit("openai")).hasMessageContaining("does not list it now");
    }

    @Test
    void aHostThatDoesNotAnswerLeavesItOpenAndOneThatRefusesDoesNot() throws Exception {
        answer(200, "{\"id\":\"file-1\"}");
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        assertThatThrownBy(() -> submit("openai")).isInstanceOf(BatchException.class);
        assertThat(state().last()).isEqualTo(JournalLine.Event.CREATING);
        assertThat(state().isOpen()).isTrue();
        answer(200, "{\"data\":[],\"has_more\":false}");
        answer(200, "{\"id\":\"file-1\"}");
        answer(400, "{\"error\":{\"message\":\"no such endpoint for " + KEY + "\"}}");
        assertThatThrownBy(() -> submit("openai", true))
                .hasMessageContaining("the host refused (400")
                .hasMessageNotContaining(KEY);
        assertThat(state().isOpen()).isFalse();
        answer(200, "{\"id\":\"file-2\"}");
        answer(200, job("batch_2", "file-2", "validating"));
        assertThat(submit("openai")).isTrue();
        assertThat(state().fact("input")).isEqualTo("file-2");
        assertThat(Files.readString(temp.resolve("batch/jobs.jsonl"))).doesNotContain(KEY);
    }

    @Test
    void whatHasEndedIsFetchedWithItsErrorsAndOnce() throws Exception {
        note(JournalLine.Event.CREATED, Map.of("job", "batch_1", "provider", "p"));
        answer(200, JOB.formatted("batch_1", "file-1", "expired", "\"file-out\"", "\"file-err\""));
        answer(200, "{\"custom_id\":\"a\",\"note\":\"" + KEY + "\"}\n{\"custom_id\":\"b\"}");
        answer(200, "{\"custom_id\":\"c\"}\n");
        assertThat(fetch("openai")).isZero();
        assertThat(List.of(asked(), asked(), asked()))
                .containsExactly(
                        "GET /v1/batches/batch_1", "GET /v1/files/file-out/content", "GET /v1/files/file-err/content");
        Path results = temp.resolve("results");
        String stem = "base-0123456789ab." + HostId.fileName("batch_1");
        assertThat(results.resolve(stem + ".output.jsonl"))
                .hasContent("{\"custom_id\":\"a\",\"note\":\"[key]\"}\n{\"custom_id\":\"b\"}\n");
        assertThat(results.resolve(stem + ".errors.jsonl")).hasContent("{\"custom_id\":\"c\"}\n");
        assertThat(state().last()).isEqualTo(JournalLine.Event.FETCHED);
        assertThat(state().isOpen()).as("until its replies are recorded").isTrue();
        assertThat(fetch("openai")).isZero();
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aResultThatRepeatsTheKeyIsStoredWithoutIt() throws Exception {
        note(JournalLine.Event.CREATED, Map.of("job", "b-1", "provider", "p"));
        answer(200, JOB.formatted("b-1", "file-1", "completed", "\"file-out\"", "null"));
        String escaped = KEY.replace("sk-", "\\u0073k\\u002d");
        String base64 = Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));
        answer(200, """
                {"custom_id":"a","k":"%s"}
                {"custom_id":"b","k":"%s"}
                """.formatted(escaped, base64));
        assertThat(fetch("openai")).isZero();
        assertThat(temp.resolve("results/base-0123456789ab." + HostId.fileName("b-1") + ".output.jsonl"))
                .hasContent("""
                        {"custom_id":"a","k":"[key]"}
                        [the host's words are withheld, because they repeat the API key]
                        """);
    }

    @Test
    void aDownloadElsewhereIsFollowedWithoutTheKey() throws Exception {
        note(JournalLine.Event.CREATED, Map.of("job", "b-1", "provider", "p"));
        answer(200, JOB.formatted("b-1", "file-1", "COMPLETED", "\"file-out\"", "null"));
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", other.url("/signed?x=1").toString())
                .build());
        other.enqueue(new MockResponse.Builder().body("{\"custom_id\":\"a\"}\n").build());
        assertThat(fetch("together")).isZero();
        assertThat(other.takeRequest().getHeaders().get("Authorization")).isNull();
        assertThat(temp.resolve("results/base-0123456789ab." + HostId.fileName("b-1") + ".output.jsonl"))
                .hasContent("{\"custom_id\":\"a\"}\n");
    }

    @Test
    void anIdIsOneSegmentOfAPathAndNoFileName() throws Exception {
        answer(200, "{\"id\":\"file-1\"}");
        answer(200, job("../../models?x", "file-1", "validating"));
        assertThat(submit("openai")).isTrue();
        server.takeRequest();
        server.takeRequest();
        answer(200, JOB.formatted("../../models?x", "file-1", "completed", "\"../../etc\"", "null"));
        answer(200, "{\"custom_id\":\"a\"}\n");
        assertThat(fetch("openai")).isZero();
        assertThat(List.of(asked(), asked()))
                .containsExactly("GET /v1/batches/..%2F..%2Fmodels%3Fx", "GET /v1/files/..%2F..%2Fetc/content");
        assertThat(temp.resolve("results/base-0123456789ab." + HostId.fileName("../../models?x") + ".output.jsonl"))
                .exists();
    }

    @Test
    void anErrorFileThatCannotBeFetchedBlocksNothingAndIsTriedAgain() {
        note(JournalLine.Event.CREATED, Map.of("job", "batch_1", "provider", "p"));
        log.append(BatchJob.line(
                CLOCK.instant(),
                JournalLine.Event.CREATED,
                "tuned-0123456789ab.jsonl",
                Map.of("job", "batch_2", "provider", "p")));
        String ended = JOB.formatted("batch_1", "file-1", "completed", "\"file-out\"", "\"file-err\"");
        answer(200, ended);
        answer(200, "{\"custom_id\":\"a\"}\n");
        answer(404, "gone");
        answer(200, JOB.formatted("batch_2", "file-2", "completed", "\"file-out\"", "null"));
        answer(200, "{\"custom_id\":\"b\"}\n");
        assertThat(fetch("openai")).as("all replies are there").isZero();
        assertThat(warned).singleElement().asString().contains(".errors.jsonl: the host refused (404");
        assertThat(reported.get(0)).contains(".output.jsonl; its errors could not be fetched");
        assertThat(state().results()).singleElement().asString().endsWith(".output.jsonl");
        assertThat(BatchJob.all(log).get("tuned-0123456789ab.jsonl").last()).isEqualTo(JournalLine.Event.FETCHED);
        answer(200, ended);
        answer(200, "{\"custom_id\":\"c\"}\n");
        assertThat(fetch("openai")).isZero();
        assertThat(state().results()).hasSize(2);
        assertThat(state().isAtHost()).isFalse();
    }

    @Test
    void aBatchThatCannotBeAskedForBlocksNoOther() {
        note(JournalLine.Event.CREATED, Map.of("job", "batch_1", "provider", "p"));
        log.append(BatchJob.line(
                CLOCK.instant(),
                JournalLine.Event.CREATED,
                "tuned-0123456789ab.jsonl",
                Map.of("job", "batch_2", "provider", "p")));
        answer(500, "broken");
        answer(200, JOB.formatted("batch_2", "file-2", "completed", "\"file-out\"", "null"));
        answer(200, "{\"custom_id\":\"b\"}\n");
        assertThat(fetch("openai")).isOne();
        assertThat(warned).singleElement().asString().startsWith("base-0123456789ab.jsonl: the host refused (500");
        assertThat(BatchJob.all(log).get("tuned-0123456789ab.jsonl").last()).isEqualTo(JournalLine.Event.FETCHED);
    }

    @Test
    void repliesThatCannotBeFetchedLeaveTheBatchAtTheHost() throws Exception {
        note(JournalLine.Event.CREATED, Map.of("job", "batch_1", "provider", "p"));
        answer(200, JOB.formatted("batch_1", "file-1", "completed", "\"file-out\"", "\"file-err\""));
        answer(503, "later");
        answer(200, "{\"custom_id\":\"c\"}\n");
        assertThat(fetch("openai")).isOne();
        assertThat(state().last()).isEqualTo(JournalLine.Event.CREATED);
        try (Stream<Path> files = Files.list(temp.resolve("results"))) {
            assertThat(files).as("what came is kept").singleElement().asString().endsWith(".errors.jsonl");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"file\":\"../../x.jsonl\"",
                "\"file\":\"/etc/passwd\"",
                "\"file\":\".x.jsonl\"",
                "\"file\":\"a.jsonl\",\"job\":\"a b\"",
                "\"file\":\"a.jsonl\",\"results\":\"../x\"",
                "\"file\":\"a.jsonl\",\"why\":\"\\u001b[2J\""
            })
    void aLogLineWithAFactThatCannotBeOneIsRefused(String facts) throws IOException {
        Files.createDirectories(temp.resolve("batch"));
        String line = "{\"at\":\"2026-11-25T03:00:00Z\",\"event\":\"created\"," + facts + "}\n";
        Files.writeString(temp.resolve("batch/jobs.jsonl"), line + line);
        assertThatThrownBy(() -> BatchJob.all(log)).isInstanceOf(MistakesException.class);
    }
}
