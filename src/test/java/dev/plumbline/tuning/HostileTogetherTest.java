package dev.plumbline.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.testing.FakeTogether;
import dev.plumbline.tuning.together.TogetherTuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that accept what costs money and answer garbage: nothing is bought twice, and no answer becomes a path. */
class HostileTogetherTest {
    private static final String CREATE = "POST /v1/fine-tunes";
    private static final String LIST = "GET /v1/fine-tunes";
    private static final String ENDPOINTS = "/v2/projects/proj_x/endpoints";

    @TempDir
    private Path folder;

    private final TuningFixture fixture = new TuningFixture();
    private FakeTogether host;
    private TogetherTuning client;
    private Journal log;
    private OrderClaims claims;

    @BeforeEach
    void start() throws IOException {
        host = new FakeTogether(null);
        client = fixture.client(host);
        log = JobHistory.journal(folder.resolve("jobs.jsonl"), "jobs.jsonl");
        claims = new OrderClaims(folder.resolve("locks"));
    }

    @AfterEach
    void stop() {
        client.close();
        host.close();
    }

    private String start(boolean again) {
        return new JobStarter(
                        new TuningSession(client, log, fixture.timing, Duration.ofSeconds(5), fixture.reported::add),
                        claims)
                .start(TuningFixture.order(null), again, quote -> true);
    }

    private JournalLine.Event last() {
        return log.read().get(log.read().size() - 1).event();
    }

    private static String listed(String id) {
        return "{\"data\":[{\"id\":\"" + id + "\",\"status\":\"running\",\"suffix\":\""
                + TuningFixture.order(null).suffix(1) + "\"}]}";
    }

    private static MockResponse body(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private static Named<MockResponse> odd(String name, MockResponse response) {
        return Named.of(name, response);
    }

    static Stream<Named<MockResponse>> oddAnswers() {
        return Stream.of(
                odd("empty", body(200, "")),
                odd("no content", new MockResponse.Builder().code(204).build()),
                odd("HTML", body(200, "<html>fine</html>")),
                odd("number as id", body(200, "{\"id\":7,\"status\":\"pending\"}")),
                odd("object as id", body(200, "{\"id\":{},\"status\":\"pending\"}")),
                odd("id of control characters", body(200, "{\"id\":\"ft\\u001b[2J\"}")),
                odd("endless id", body(200, "{\"id\":\"" + "a".repeat(10_000) + "\"}")),
                odd("no id", body(201, "{\"status\":\"pending\"}")),
                odd("array", body(200, "[]")),
                odd("null", body(200, "null")),
                odd("cut JSON", body(200, "{\"id\":\"ft-1\",\"sta")),
                odd(
                        "cut body",
                        new MockResponse.Builder()
                                .body("{\"id\":\"ft-1\",\"status\":\"pending\"}")
                                .onResponseBody(new SocketEffect.CloseSocket())
                                .build()),
                odd(
                        "lost after sending",
                        new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build()),
                odd("server error", body(502, "bad gateway")),
                odd("see other", body(303, "")),
                odd("conflict", body(409, "{\"error\":\"exists\"}")),
                odd("request timeout", body(408, "")));
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void anOddAnswerToAFineTuneIsUncertainAndNothingIsBoughtTwice(MockResponse odd) {
        host.instead(CREATE, odd);
        assertThatThrownBy(() -> start(false))
                .isInstanceOf(TuningException.class)
                .hasMessageContaining("the fine-tune may have been started")
                .hasMessageNotContaining("\u001b");
        assertThat(last()).isEqualTo(JournalLine.Event.CREATING);
        host.asUsual(CREATE);
        host.instead(LIST, 200, "{\"data\":[]}");
        assertThatThrownBy(() -> start(false))
                .hasMessageContaining("the host does not list it now. Nothing was sent.")
                .hasMessageContaining("--again");
        assertThat(host.count(CREATE)).isOne();
        host.instead(LIST, 200, listed("ft-77"));
        assertThat(start(false)).isEqualTo("ft-77");
        assertThat(start(false)).isEqualTo("ft-77");
        assertThat(host.count(CREATE)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<html></html>",
                "{\"data\":{}}",
                "{\"data\":null}",
                "{\"data\":[],\"has_more\":true}",
                "{\"data\":[",
                "{\"error\":{\"message\":\"try later\"}}"
            })
    void anOddListIsNotReadAsNone(String list) {
        host.instead(CREATE, 200, "");
        assertThatThrownBy(() -> start(false)).isInstanceOf(TuningException.class);
        host.asUsual(CREATE);
        host.instead(LIST, 200, list);
        for (boolean again : List.of(false, true)) {
            assertThatThrownBy(() -> start(again)).isInstanceOf(TuningException.class);
        }
        assertThat(host.count(CREATE)).isOne();
        assertThat(last()).isEqualTo(JournalLine.Event.CREATING);
    }

    @Test
    void aListedJobWithAnOddIdSendsNothing() {
        host.instead(CREATE, 200, "");
        assertThatThrownBy(() -> start(false)).isInstanceOf(TuningException.class);
        host.instead(LIST, 200, listed("ft\\u0000"));
        assertThatThrownBy(() -> start(false)).hasMessageContaining("the host gave an id that cannot be one");
        assertThat(host.count(CREATE)).isOne();
    }

    @Test
    void onlyAnOrderStartsAnotherWhenTheHostListsNone() {
        host.instead(CREATE, 200, "<html>");
        assertThatThrownBy(() -> start(false)).isInstanceOf(TuningException.class);
        host.asUsual(CREATE);
        assertThat(start(true)).isEqualTo("ft-1");
        assertThat(JobHistory.of(log).attempts()).hasSize(2);
        assertThat(host.last(CREATE).getBody().utf8())
                .contains("\"suffix\":\"" + TuningFixture.order(null).suffix(2) + "\"");
    }

    @Test
    void anOrderForAnotherTakesTheOneThatTheHostListsMeanwhile() {
        host.instead(CREATE, 200, "<html>");
        assertThatThrownBy(() -> start(false)).isInstanceOf(TuningException.class);
        host.instead(LIST, 200, listed("ft-5"));
        assertThat(start(true)).isEqualTo("ft-5");
        assertThat(host.count(CREATE)).isOne();
    }

    @Test
    void aHostThatCannotBeReachedWasSentNothing() {
        start(false);
        host.close();
        assertThatThrownBy(() -> client.create("file-1", TuningFixture.STUDY, null, "x"))
                .isInstanceOf(TuningException.class)
                .hasMessageContaining("nothing was sent")
                .matches(e -> !((TuningException) e).isUncertain());
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void anOddAnswerToADeploymentLeavesItToBeStopped(MockResponse odd) {
        start(false);
        JobHistory.Attempt attempt = JobHistory.of(log).job("ft-1").orElseThrow();
        host.instead("POST " + ENDPOINTS, odd);
        host.instead("GET " + ENDPOINTS, 200, "{\"data\":[]}");
        TemporaryDeployment serving = new TemporaryDeployment(
                new TuningSession(client, log, fixture.timing, Duration.ofSeconds(1), fixture.reported::add),
                attempt,
                "left");
        assertThatThrownBy(() -> serving.open("ml_1", Duration.ofMinutes(1))).isInstanceOf(TuningException.class);
        assertThatThrownBy(serving::close).hasMessageContaining("may have been started");
        assertThat(JobHistory.of(log).leftovers()).hasSize(1);
        host.instead("GET " + ENDPOINTS, 200, "{}");
        assertThatThrownBy(() -> leftOver().close()).hasMessageContaining("is not a list");
        assertThat(JobHistory.of(log).leftovers()).hasSize(1);
        host.asUsual("GET " + ENDPOINTS);
        leftOver().close();
        assertThat(JobHistory.of(log).leftovers()).isEmpty();
        assertThat(host.count("DELETE " + ENDPOINTS + "/ep_1")).isOne();
    }

    private TemporaryDeployment leftOver() {
        return TemporaryDeployment.leftOver(
                new TuningSession(client, log, fixture.timing, Duration.ofSeconds(1), fixture.reported::add),
                JobHistory.of(log).leftovers().get(0));
    }

    @Test
    void anIdIsOneSegmentOfThePath() {
        host.instead(CREATE, 200, "{\"id\":\"../../models?x=1#\",\"status\":\"pending\"}");
        String id = start(false);
        client.job(id);
        assertThat(host.asked()).contains("GET /v1/fine-tunes/..%2F..%2Fmodels%3Fx%3D1%23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"job\":\"a\\nb\"",
                "\"job\":\"..\"",
                "\"project\":\"\"",
                "\"endpoint\":\"a b\"",
                "\"seed\":\"x\"",
                "\"dataset\":\"\\u001b]0;x\\u0007\""
            })
    void aLogLineWithAFactThatCannotBeOneIsRefused(String fact) throws IOException {
        String line =
                "{\"at\":\"2026-11-25T00:00:00Z\",\"event\":\"created\",\"key\":\"k\",\"attempt\":1," + fact + "}\n";
        Files.writeString(folder.resolve("jobs.jsonl"), line + line);
        assertThatThrownBy(() -> log.read()).isInstanceOf(MistakesException.class);
    }

    @Test
    void aCandidateIsNeverNamedByAPath() {
        JournalLine created = JobHistory.line(
                fixture.timing.now(), JournalLine.Event.CREATED, "k", 1, Map.of("suffix", "../../../x", "job", "a/b"));
        JobHistory.Attempt attempt = JobHistory.of(List.of(created)).attempts().get(0);
        assertThat(attempt.candidate()).matches("job-[0-9a-f]{12}");
    }
}
