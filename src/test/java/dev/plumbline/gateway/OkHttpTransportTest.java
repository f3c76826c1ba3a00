package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.WireResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OkHttpTransportTest {
    private static final int TLS_HANDSHAKE = 22;

    @Test
    void plainAndEncryptedHostsAreSpokenToAsTheirAddressSays() throws Exception {
        // Only the first byte is looked at: a host that waits for a line of text may wait long for one in a handshake.
        assertThat(firstByteSentTo("http")).isEqualTo('P');
        assertThat(firstByteSentTo("https")).isEqualTo(TLS_HANDSHAKE);
    }

    private static int firstByteSentTo(String scheme) throws Exception {
        try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OkHttpTransport transport = new OkHttpTransport()) {
            CompletableFuture<WireResponse> answer =
                    answer(transport, scheme + "://localhost:" + host.getLocalPort() + "/v1");
            int first;
            try (Socket caller = host.accept()) {
                first = caller.getInputStream().read();
            }
            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
            return first;
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
