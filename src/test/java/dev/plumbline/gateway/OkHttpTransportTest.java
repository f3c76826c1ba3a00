package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

class OkHttpTransportTest {
    @Test
    void plainAndEncryptedHostsAreSpokenToAsTheirAddressSays() throws Exception {
        try (MockWebServer host = new MockWebServer();
                OkHttpTransport transport = new OkHttpTransport()) {
            host.enqueue(new MockResponse.Builder().body("{}").build());
            host.start();
            String authority = "://localhost:" + host.getPort() + "/v1";

            assertThat(answer(transport, "http" + authority)
                            .get(10, TimeUnit.SECONDS)
                            .status())
                    .isEqualTo(200);
            // The host speaks no TLS, so that trying it is what fails.
            CompletableFuture<WireResponse> encrypted = answer(transport, "https" + authority);
            assertThatThrownBy(() -> encrypted.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SSLException.class);
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
            public void failed(IOException error) {
                answer.completeExceptionally(error);
            }
        });
        return answer;
    }
}
