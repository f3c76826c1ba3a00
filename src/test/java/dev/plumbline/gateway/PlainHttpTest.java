package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.HostAbilities;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainHttpTest {
    private static final String KEY = "tgp_v1_abcdefghijklmnop";

    private final MockWebServer host = new MockWebServer();
    private final MockWebServer other = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        host.start();
        other.start();
    }

    @AfterEach
    void stop() {
        host.close();
        other.close();
    }

    private PlainHttp open(String keyHeader, String key) {
        URI place = host.url("/v1").uri();
        Provider provider = new Provider(
                "t",
                "together",
                place,
                "KEY",
                keyHeader,
                Limits.DEFAULT,
                HostAbilities.AS_DIALECT,
                List.of(),
                BodyFields.NONE,
                null);
        Mistakes mistakes = new Mistakes();
        PlainHttp http = PlainHttp.open(
                provider,
                List.of(place),
                "p.yaml",
                new KeyVariables(Map.of("KEY", key)::get, List.of("KEY")),
                mistakes);
        assertThat(mistakes.all()).isEmpty();
        return http;
    }

    @Test
    void everyCallCarriesTheKeyToItsOwnHost() throws Exception {
        try (PlainHttp http = open(null, KEY)) {
            for (int i = 0; i < 6; i++) {
                host.enqueue(new MockResponse.Builder().body("{\"ok\":true}").build());
            }
            URI url = host.url("/v1/x").uri();
            assertThat(http.get(url).body()).isEqualTo("{\"ok\":true}");
            http.post(url, "{\"a\":1}");
            http.patch(url, "{\"a\":1}");
            http.delete(url);
            http.form(url, Map.of("purpose", "fine-tune"));
            http.upload(url, Map.of("purpose", "fine-tune"), "a.jsonl", "{}\n".getBytes(StandardCharsets.UTF_8));
            for (String method : List.of("GET", "POST", "PATCH", "DELETE", "POST")) {
                RecordedRequest request = host.takeRequest();
                assertThat(request.getMethod()).isEqualTo(method);
                assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
            }
            String multipart = host.takeRequest().getBody().utf8();
            assertThat(multipart)
                    .contains("name=\"purpose\"", "fine-tune", "name=\"file\"; filename=\"a.jsonl\"", "{}\n");
        }
    }

    @Test
    void aRedirectIsHandedBackAndNotFollowed() throws Exception {
        try (PlainHttp http = open(null, KEY)) {
            String elsewhere = other.url("/take").toString();
            host.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", elsewhere)
                    .build());
            HttpReply reply = http.get(host.url("/v1/x").uri());
            assertThat(reply.isRedirect()).isTrue();
            assertThat(reply.headers()).containsEntry("location", elsewhere);
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void noKeyGoesToAnotherHostAndBytesGoThereWithoutIt() throws Exception {
        try (PlainHttp http = open(null, KEY)) {
            URI elsewhere = other.url("/presigned").uri();
            assertThatThrownBy(() -> http.get(elsewhere))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is not an address of this provider");
            assertThat(other.getRequestCount()).isZero();
            other.enqueue(new MockResponse.Builder().build());
            http.putWithoutKey(elsewhere, new byte[] {1, 2});
            RecordedRequest put = other.takeRequest();
            assertThat(put.getMethod()).isEqualTo("PUT");
            assertThat(put.getHeaders().toString()).doesNotContain(KEY, "Authorization");
        }
    }

    @Test
    void anotherHeaderCarriesTheKeyPlain() throws Exception {
        try (PlainHttp http = open("api-key", KEY)) {
            host.enqueue(new MockResponse.Builder().build());
            http.get(host.url("/v1").uri());
            RecordedRequest request = host.takeRequest();
            assertThat(request.getHeaders().get("api-key")).isEqualTo(KEY);
            assertThat(request.getHeaders().get("Authorization")).isNull();
        }
    }

    @Test
    void aKeyThatTheHostRepeatsIsHidden() throws Exception {
        try (PlainHttp http = open(null, KEY)) {
            host.enqueue(new MockResponse.Builder()
                    .code(401)
                    .addHeader("x-echo", KEY)
                    .body("bad key " + KEY + "!")
                    .build());
            HttpReply reply = http.get(host.url("/v1").uri());
            assertThat(reply.toString()).doesNotContain(KEY).contains("[key]");
        }
    }

    @Test
    void aKeyThatIsMissingIsAMistake() {
        URI place = host.url("/v1").uri();
        Provider provider = new Provider(
                "t",
                "together",
                place,
                "KEY",
                null,
                Limits.DEFAULT,
                HostAbilities.AS_DIALECT,
                List.of(),
                BodyFields.NONE,
                null);
        Mistakes mistakes = new Mistakes();
        assertThat(PlainHttp.open(
                        provider, List.of(place), "p.yaml", new KeyVariables(name -> null, List.of("KEY")), mistakes))
                .isNull();
        assertThat(mistakes.all())
                .singleElement()
                .hasToString("p.yaml: provider 't' needs its key in the environment (was KEY);"
                        + " set the environment variable KEY");
    }

    /** OkHttp throws an unchecked exception for it, which would hide that the host may have accepted the request. */
    @Test
    void aNegativeContentLengthLeavesARequestInDoubt() throws Exception {
        try (PlainHttp http = open(null, KEY)) {
            host.enqueue(new MockResponse.Builder()
                    .body("{}")
                    .setHeader("Content-Length", "-5")
                    .build());
            assertThatThrownBy(() -> http.post(host.url("/v1/x").uri(), "{}"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(RequestNotSentException.class)
                    .hasMessage("its Content-Length is not a number of bytes (was -5)");
        }
    }
}
