package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Limits;
import dev.plumbline.provider.reply.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies and trust stores, on real sockets. */
class ProxyTest {
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("me:se/cret".getBytes(StandardCharsets.UTF_8));

    private final MockWebServer proxy = new MockWebServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        proxy.start();
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
    }

    private String address(String user) {
        return "http://" + user + "localhost:" + proxy.getPort();
    }

    /** No proxy. */
    static EnvironmentProxies none() {
        return proxies(Map.of());
    }

    private static EnvironmentProxies proxies(Map<String, String> environment) {
        Mistakes mistakes = new Mistakes();
        EnvironmentProxies proxies = new EnvironmentProxies(new KeyVariables(environment::get, List.of()), mistakes);
        mistakes.throwIfAny();
        return proxies;
    }

    private static WireResponse post(Map<String, String> environment, String url) throws Exception {
        try (OkHttpTransport transport = new OkHttpTransport(proxies(environment))) {
            return answer(transport, url).get(20, TimeUnit.SECONDS);
        }
    }

    private static CompletableFuture<WireResponse> answer(OkHttpTransport transport, String url) {
        CompletableFuture<WireResponse> answer = new CompletableFuture<>();
        transport.to(URI.create(url), Map.of(), Limits.DEFAULT).post(new byte[] {'{', '}'}, new Transport.Exchange() {
            @Override
            public void answered(WireResponse response) {
                answer.complete(response);
            }

            @Override
            public void failed(Transport.Failure failure) {
                answer.completeExceptionally(failure.cause());
            }
        });
        return answer;
    }

    private static MockResponse ok() {
        return new MockResponse.Builder().code(200).body("{}").build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http_proxy", "HTTP_PROXY"})
    void anHttpHostIsCalledThroughTheProxyThatTheVariableNames(String variable) throws Exception {
        proxy.enqueue(ok());

        assertThat(post(Map.of(variable, address("")), "http://model.test/v1").status())
                .isEqualTo(200);

        assertThat(proxy.takeRequest().getRequestLine()).isEqualTo("POST http://model.test/v1 HTTP/1.1");
    }

    @Test
    void credentialsGoToTheProxyThatAsksForThem() throws Exception {
        proxy.enqueue(new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=p")
                .build());
        proxy.enqueue(ok());

        assertThat(post(Map.of("http_proxy", address("me:se%2Fcret@")), "http://model.test/v1")
                        .status())
                .isEqualTo(200);

        assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
        assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization")).isEqualTo(BASIC);
    }

    @Test
    void anHttpsHostIsReachedThroughATunnelAndTheCredentialsStayInIt() throws Exception {
        OwnCertificate certificate = OwnCertificate.in(folder, "model.test");
        certificate.whileTrusted(() -> {
            proxy.useHttps(certificate.context().getSocketFactory());
            proxy.enqueue(new MockResponse.Builder().inTunnel().build());
            proxy.enqueue(ok());

            assertThat(post(Map.of("https_proxy", address("me:se%2Fcret@")), "https://model.test/v1")
                            .status())
                    .isEqualTo(200);

            RecordedRequest connect = proxy.takeRequest();
            assertThat(connect.getRequestLine()).isEqualTo("CONNECT model.test:443 HTTP/1.1");
            assertThat(connect.getHeaders().get("Proxy-Authorization")).isEqualTo(BASIC);
            assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
                    .isNull();
        });
    }

    @Test
    void aCertificateOutsideOfTheTrustStoreIsRefused() throws Exception {
        proxy.useHttps(OwnCertificate.in(folder, "model.test").context().getSocketFactory());
        proxy.enqueue(new MockResponse.Builder().inTunnel().build());
        proxy.enqueue(ok());

        assertThatThrownBy(() -> post(Map.of("https_proxy", address("")), "https://model.test/v1"))
                .hasMessageContaining("PKIX");
    }

    @ParameterizedTest
    @CsvSource({
        "'*',model.test",
        "model.test,model.test",
        ".test,model.test",
        "'x, test',model.test",
        "model.test:9,model.test:9",
        "*.test,a.model.test"
    })
    void hostsOfNoProxyAreCalledDirectly(String without, String host) {
        // Nobody answers at such a name, and the proxy is not asked.
        assertThatThrownBy(() -> post(Map.of("http_proxy", address(""), "no_proxy", without), "http://" + host + "/v1"))
                .isNotNull();
        assertThat(proxy.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"odel.test,model.test", "model.test:9,model.test:8", "other.test,model.test", "a.model.test,model.test"
    })
    void otherHostsAreNotCalledDirectly(String without, String host) throws Exception {
        proxy.enqueue(ok());
        post(Map.of("http_proxy", address(""), "no_proxy", without), "http://" + host + "/v1");
        assertThat(proxy.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void hostsOnThisMachineAreCalledDirectly(String host) throws Exception {
        try (MockWebServer beside = new MockWebServer()) {
            beside.start();
            beside.enqueue(ok());
            post(Map.of("http_proxy", address("")), "http://" + host + ":" + beside.getPort() + "/v1");
            assertThat(beside.getRequestCount()).isEqualTo(1);
        }
        assertThat(proxy.getRequestCount()).isZero();
    }

    @Test
    void thePropertiesOfTheJvmDecideIfTheyNameAProxy() throws Exception {
        System.setProperty("http.proxyHost", "localhost");
        System.setProperty("http.proxyPort", Integer.toString(proxy.getPort()));
        try {
            proxy.enqueue(ok());
            post(Map.of("http_proxy", "http://nobody.test:1"), "http://model.test/v1");
            assertThat(proxy.getRequestCount()).isEqualTo(1);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:hidden@proxy:1",
                "socks5://me:hidden@proxy:1",
                "http://me:hidden@",
                "me:hidden@pro xy:1"
            })
    void aValueThatIsNoAddressIsRefusedWithoutShowingIt(String value) {
        assertThatThrownBy(() -> proxies(Map.of("https_proxy", value)))
                .hasMessageContaining("https_proxy: ")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void aProxyThatRefusesTheCredentialsIsReportedWithoutThem() throws Exception {
        MockResponse refused = new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=p")
                .build();
        proxy.enqueue(refused);
        proxy.enqueue(refused);
        assertThat(post(Map.of("http_proxy", address("me:se%2Fcret@")), "http://model.test/v1")
                        .status())
                .isEqualTo(407);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "me:se%2Fcret@"})
    void aProxyThatRefusesATunnelKeepsItsWords(String user) throws Exception {
        proxy.enqueue(new MockResponse.Builder()
                .code(407)
                .status("HTTP/1.1 407 sign in first")
                .addHeader("Proxy-Authenticate", "Basic realm=p")
                .build());
        WireResponse refused = post(Map.of("https_proxy", address(user)), "https://model.test/v1");
        assertThat(refused.status()).isEqualTo(407);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).isEqualTo("sign in first (Basic realm=p)");
        assertThat(proxy.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aHostBehindATunnelThatAsksForCredentialsDoesNotGetTheProxys() throws Exception {
        OwnCertificate certificate = OwnCertificate.in(folder, "model.test");
        certificate.whileTrusted(() -> {
            proxy.useHttps(certificate.context().getSocketFactory());
            proxy.enqueue(new MockResponse.Builder().inTunnel().build());
            proxy.enqueue(new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=p")
                    .build());

            assertThat(post(Map.of("https_proxy", address("me:se%2Fcret@")), "https://model.test/v1")
                            .status())
                    .isEqualTo(407);

            assertThat(proxy.takeRequest().getMethod()).isEqualTo("CONNECT");
            assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
                    .isNull();
            assertThat(proxy.getRequestCount()).isEqualTo(2);
        });
    }
}
