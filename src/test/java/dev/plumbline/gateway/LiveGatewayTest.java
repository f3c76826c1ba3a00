package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live calls over real sockets to a host that says what a test tells it to. */
class LiveGatewayTest {
    private static final String KEY = "sk-live-0123456789abcdef";
    private static final String ANSWER = """
            {"model":"served","system_fingerprint":"fp","choices":[{"index":0,"finish_reason":"stop",\
            "message":{"role":"assistant","content":"because"}}],"usage":{"prompt_tokens":61,"completion_tokens":9}}""";

    @TempDir
    private Path folder;

    private final MockWebServer host = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        host.start();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private LiveGateway gateway(String provider) throws IOException {
        return LiveHost.open(host.url("/v1"), folder, KEY, provider);
    }

    private static CompletableFuture<ChatReply> ask(ChatGateway gateway, int sample) {
        ChatRequest request = new ChatRequest(
                new ModelRef("base", "b"), List.of(Message.user("why?")), new Sampling(1, 50, 0), sample);
        return gateway.send(request, new CallId(CallKind.ELABORATION, "s", "q", 7, "base", sample));
    }

    private void answers(MockResponse... responses) {
        for (MockResponse response : responses) {
            host.enqueue(response);
        }
    }

    private static MockResponse ok(String body) {
        return new MockResponse.Builder().code(200).body(body).build();
    }

    private static MockResponse status(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    private String recorded() throws IOException {
        Path file = folder.resolve("base.jsonl");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void aReplyIsOnDiskWithItsProvenanceBeforeAnyoneHasIt() throws Exception {
        answers(ok(ANSWER));
        try (LiveGateway gateway = gateway("")) {
            String file = ask(gateway, 0).thenApply(reply -> read()).get(10, TimeUnit.SECONDS);
            assertThat(file)
                    .contains("\"because\"", "\"by\":\"live\"", "\"served\":\"served fp\"", "\"prompt-tokens\":61");
        }
        RecordedRequest sent = host.takeRequest();
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(sent.getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
        assertThat(sent.getBody().utf8()).contains("\"seed\":");
    }

    private String read() {
        try {
            return recorded();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRehearsalCallsNobodyAndRecordsNothing() throws Exception {
        try (LiveGateway gateway = gateway("")) {
            gateway.rehearse(3);
        }
        assertThat(host.getRequestCount()).isZero();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void aReplyThatIsLargerThanTheLimitIsBoughtOnce() throws Exception {
        String large = "{\"x\":\"" + "a".repeat((int) OkHttpTransport.LARGEST_BODY) + "\"}";
        answers(ok(large), ok(ANSWER));
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(20, TimeUnit.SECONDS))
                    .hasMessageEndingWith(
                            host.url("/v1")
                                    + " sent a reply of more than 8 MB, which is not read; check what answers at base-url, or lower max-tokens");
        }
        assertThat(host.getRequestCount()).isEqualTo(1);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void headersThatAreLongerThanTheLimitAreNamedAndBoughtOnce() throws Exception {
        MockResponse.Builder many = new MockResponse.Builder().code(200).body(ANSWER);
        for (int i = 0; i < 100_000; i++) {
            many.addHeader("H" + i, "x");
        }
        MockResponse one = new MockResponse.Builder()
                .code(200)
                .body(ANSWER)
                .addHeader("H", "x".repeat(1 << 20))
                .build();
        answers(many.build(), one);
        try (LiveGateway gateway = gateway("")) {
            for (int sample = 0; sample < 2; sample++) {
                CompletableFuture<ChatReply> reply = ask(gateway, sample);
                assertThatThrownBy(() -> reply.get(20, TimeUnit.SECONDS))
                        .hasMessageEndingWith(
                                " sent headers of more than 256 kB, which are not read; check what answers at base-url");
                assertThat(host.getRequestCount()).isEqualTo(sample + 1);
            }
        }
    }

    @Test
    void anErrorOfAnyLengthKeepsTheHostsWordsAndItsStatus() throws Exception {
        answers(status(401, "no such key " + "a".repeat((int) OkHttpTransport.LARGEST_BODY)));
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("no such key aaa")
                    .hasMessageEndingWith("(HTTP 401); check the provider's api-key");
        }
    }

    @Test
    void aProxyThatNobodyNamedAndThatAsksForCredentialsStopsTheRunWithItsWords() throws Exception {
        // The second call goes over the connection of the first.
        answers(ok(ANSWER), status(407, "{\"error\":{\"message\":\"sign in at the corporate proxy\"}}"));
        try (LiveGateway gateway = gateway("")) {
            ask(gateway, 0).get(20, TimeUnit.SECONDS);
            CompletableFuture<ChatReply> reply = ask(gateway, 1);
            assertThatThrownBy(() -> reply.get(20, TimeUnit.SECONDS))
                    .hasMessageEndingWith(
                            "sign in at the corporate proxy (HTTP 407); a proxy asks for credentials: check user and password in"
                                    + " https_proxy or http_proxy");
        }
        assertThat(host.getRequestCount()).isEqualTo(2);
    }

    @Test
    void onlyAGatewayThatRecordsPromisesThatRunningAgainResumes() throws Exception {
        MockResponse later = new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "1000")
                .build();
        answers(later, later);
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS)).hasMessageContaining("running again resumes");
        }
        try (UnrecordedGateway gateway = LiveHost.unrecorded(host.url("/v1"), folder)) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("no reply for ")
                    .hasMessageNotContaining("resumes");
        }
    }

    @Test
    void twoWhoAskTheSameShareOneCall() throws Exception {
        answers(ok(ANSWER));
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> first = ask(gateway, 0);
            assertThat(ask(gateway, 0).get(10, TimeUnit.SECONDS)).isEqualTo(first.get(10, TimeUnit.SECONDS));
        }
        assertThat(host.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRedirectToAnotherHostCarriesNoKeyBecauseItIsNotFollowed() throws Exception {
        try (MockWebServer other = new MockWebServer();
                LiveGateway gateway = gateway("")) {
            other.start();
            answers(new MockResponse.Builder()
                    .code(307)
                    .addHeader("Location", other.url("/v1/chat/completions").toString())
                    .build());
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("no redirect is followed since it would carry the key");
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            401 | {"error":{"message":"Incorrect API key provided: sk-live-0123456789abcdef. Find it at x","code":"invalid_api_key"}}
            401 | {"error":{"message":"Incorrect API key provided: sk-live-****cdef","code":"invalid_api_key"}}
            400 | {"error":{"message":"header Authorization: Bearer sk-live-0123456789abcdef is odd","code":null}}
            """)
    void aHostThatRepeatsTheKeyIsNotRepeated(int status, String body) throws Exception {
        answers(status(status, body));
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("[key]")
                    .hasMessageNotContaining("sk-live");
        }
    }

    @Test
    void aReplyThatRepeatsTheKeyIsNotRecorded() throws Exception {
        answers(ok(ANSWER.replace("because", "your key is " + KEY)));
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS)).hasMessageContaining("repeats the API key");
        }
        assertThat(recorded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "because, your key is \\u0073k-live-0123456789abcdef",
        "because, c2stbGl2ZS0wMTIzNDU2Nzg5YWJjZGVm",
        "'\"fp\"', '\"fp sk\\u002dlive-0123456789abcdef\"'",
        "'\"choices\"', '\"ignored\":\"sk%2Dlive-0123456789abcdef\",\"choices\"'"
    })
    void anEncodedKeyIsNotRecordedEither(String place, String leak) throws Exception {
        answers(ok(ANSWER.replace(place, leak)));
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS)).hasMessageContaining("repeats the API key");
        }
        assertThat(recorded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"error\":{\"message\":\"no such key \\u0073k-live-0123456789abcdef\"}}', [key]",
        "'{\"error\":{\"message\":\"no such key c2stbGl2ZS0wMTIzNDU2Nzg5YWJjZGVm\"}}', words are withheld"
    })
    void aRefusalShowsNoEncodedKey(String body, String shown) throws Exception {
        host.enqueue(new MockResponse.Builder().code(401).body(body).build());
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS))
                    .hasMessageContaining(shown)
                    .hasMessageNotContaining("c2stbGl2ZS0")
                    .hasMessageNotContaining("live-0123");
        }
    }

    @Test
    void theKeyGoesIntoTheHeaderTheProfileNamesAndNoOther() throws Exception {
        answers(ok(ANSWER));
        try (LiveGateway gateway = gateway(", key-header: api-key")) {
            ask(gateway, 0).get(10, TimeUnit.SECONDS);
        }
        RecordedRequest sent = host.takeRequest();
        assertThat(sent.getHeaders().get("api-key")).isEqualTo(KEY);
        assertThat(sent.getHeaders().get("Authorization")).isNull();
    }

    @Test
    void aLessonIsLearnedOnceForAllLaterCalls() throws Exception {
        answers(
                status(
                        400,
                        "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens' is not supported with this model."
                                + " Use 'max_completion_tokens' instead.\",\"code\":\"unsupported_parameter\"}}"),
                ok(ANSWER),
                ok(ANSWER));
        try (LiveGateway gateway = gateway("")) {
            ask(gateway, 0).get(10, TimeUnit.SECONDS);
            ask(gateway, 1).get(10, TimeUnit.SECONDS);
        }
        assertThat(host.getRequestCount()).isEqualTo(3);
        host.takeRequest();
        assertThat(host.takeRequest().getBody().utf8()).contains("max_completion_tokens");
        assertThat(host.takeRequest().getBody().utf8()).contains("max_completion_tokens");
    }

    @Test
    void aSuccessThatHoldsAnErrorIsNoReply() throws Exception {
        answers(ok("{\"error\":{\"message\":\"Insufficient credits\",\"code\":402}}"));
        try (LiveGateway gateway = gateway("")) {
            CompletableFuture<ChatReply> reply = ask(gateway, 0);
            assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS)).hasMessageContaining("Insufficient credits");
        }
        assertThat(recorded()).isEmpty();
    }

    @Tag("slow")
    @Test
    void aHostThatFallsSilentIsGivenUpAndAskedAgain() throws Exception {
        answers(
                new MockResponse.Builder()
                        .onResponseStart(mockwebserver3.SocketEffect.Stall.INSTANCE)
                        .build(),
                ok(ANSWER));
        try (LiveGateway gateway = gateway(", read-timeout: 1")) {
            assertThat(ask(gateway, 0).get(20, TimeUnit.SECONDS).text()).isEqualTo("because");
            assertThat(gateway.totals().get(0).retries()).isEqualTo(1);
        }
    }
}
