package dev.plumbline.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final String BODY =
            Client.rating("base", "\"max_tokens\":1,\"temperature\":0,\"logprobs\":true,\"top_logprobs\":20");

    private final Client client = new Client();
    private StubServer stub;

    @AfterEach
    void stop() {
        client.close();
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "429, 429, rate_limit_exceeded",
        "429ms, 429, rate_limit_exceeded",
        "429bare, 429, rate_limit_exceeded",
        "500, 500, server_error",
        "503, 503, Loading model",
        "401, 401, invalid_api_key",
        "402, 402, insufficient_quota"
    })
    void refusalsComeInTheHostsWordsOnceAndThenTheAnswer(String word, int status, String words) throws IOException {
        start(word, Faults.none().withRetryAfter(Duration.ofMillis(1500)));
        Client.Got got = post();
        assertThat(got.status()).isEqualTo(status);
        assertThat(got.body()).contains(words, "plumbline-stub-synthetic");
        assertThat(got.headers().get("Retry-After")).isEqualTo(word.equals("429") ? "2" : null);
        assertThat(got.headers().get("retry-after-ms")).isEqualTo(word.equals("429ms") ? "1500" : null);
        assertThat(post().status()).isEqualTo(200);
        StubCounts counts = stub.counts();
        assertThat(counts.received()).isEqualTo(2);
        assertThat(counts.completed()).isEqualTo(1);
        assertThat(counts.refused429()).isEqualTo(status == 429 ? 1 : 0);
        assertThat(counts.faults()).isEqualTo(Map.of(Fault.named(word).orElseThrow(), 1L));
    }

    @ParameterizedTest
    @CsvSource({"reset", "short"})
    void aBrokenConnectionIsAnErrorAtTheClientAndTheNextAttemptIsAnswered(String word) throws IOException {
        start(word, Faults.none());
        assertThatThrownBy(this::post).isInstanceOf(IOException.class).hasMessageContaining("unexpected end of stream");
        assertThat(post().json().path("choices")).hasSize(1);
        assertThat(stub.counts().completed()).isEqualTo(1);
    }

    @Test
    void aTruncatedAnswerIsWholeForHttpAndNoJson() throws IOException {
        start("truncated", Faults.none());
        Client.Got cut = post();
        assertThat(cut.status()).isEqualTo(200);
        assertThat(post().body())
                .startsWith(cut.body())
                .hasSizeGreaterThan(cut.body().length());
        assertThatThrownBy(cut::json).hasMessageContaining("end-of-input");
    }

    @Test
    void aPageOfHtmlComesWith200() throws IOException {
        start("html", Faults.none());
        Client.Got page = post();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).containsEntry("Content-Type", "text/html");
        assertThat(page.body()).startsWith("<!doctype html>");
    }

    @Test
    void aDrippingAnswerIsTheRightOne() throws IOException {
        start("drip", Faults.none().withDripEvery(Duration.ofNanos(1)));
        String dripped = post().body();
        assertThat(dripped).isEqualTo(post().body());
        assertThat(stub.counts().completed()).isEqualTo(2);
    }

    @Test
    void aHugeAnswerIsBlanks() throws IOException {
        start("huge", Faults.none().withHugeBytes(300_000));
        assertThat(post().body()).hasSize(300_000).isBlank();
        assertThat(post().json().path("choices")).hasSize(1);
    }

    @Test
    void aStalledCallNeverEndsUntilTheServerDoes() throws IOException {
        start("stall", Faults.none());
        OkHttpClient impatient = client.http()
                .newBuilder()
                .callTimeout(200, TimeUnit.MILLISECONDS)
                .build();
        Request request = new Request.Builder()
                .url(StubDialect.OPENAI.url(stub))
                .post(RequestBody.create(BODY, MediaType.get("application/json")))
                .build();
        assertThatThrownBy(() -> impatient.newCall(request).execute().close()).hasMessageContaining("timeout");
        assertThat(post().status()).isEqualTo(200);
        assertThat(stub.counts().mostInFlight()).isEqualTo(2);
    }

    @Test
    void beyondTheBucketAnswersAre429AndSayWhenToComeBack() throws IOException {
        AtomicLong now = new AtomicLong();
        stub = StubServer.start(StubSettings.plain().withBucket(new TokenBucket(10, 2, now::get, true)));
        assertThat(post().status()).isEqualTo(200);
        assertThat(post().status()).isEqualTo(200);
        Client.Got refused = post();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("retry-after-ms", "101");
        now.addAndGet(100_000_000);
        assertThat(post().status()).isEqualTo(200);
        assertThat(stub.counts().refused429()).isEqualTo(1);
    }

    private void start(String word, Faults faults) throws IOException {
        Faults once = faults.with(Fault.named(word).orElseThrow(), 1).withAttempts(1);
        stub = StubServer.start(StubSettings.plain().withFaults(once));
    }

    private Client.Got post() throws IOException {
        return client.post(StubDialect.OPENAI.url(stub), BODY);
    }
}
