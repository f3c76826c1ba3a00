package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.reply.WireResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                OkHttpTransport transport = new OkHttpTransport(ProxyTest.none())) {
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

    /** OkHttp throws unchecked exceptions for some of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "HTTP/1.1 999999999999 X\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nabc",
                "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n12345",
                "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\n\r\n",
                "HTTP/1.1 407 P\r\nContent-Length: 0\r\n\r\n",
                "{}",
                ""
            })
    void everyMalformedResponseEndsTheCall(String response) throws Exception {
        try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OkHttpTransport transport = new OkHttpTransport(ProxyTest.none())) {
            CompletableFuture<WireResponse> answer =
                    answer(transport, "http://localhost:" + host.getLocalPort() + "/v1");
            try (Socket caller = host.accept()) {
                caller.getInputStream().read(new byte[4096]);
                caller.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
            }
            assertThat(answer.handle((read, error) -> true).get(10, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "abc", "+2", "2, 3", "0x2", "2\r\nContent-Length: 3", "99999999999999999999"})
    void aContentLengthThatIsNoNumberOfBytesIsQuoted(String length) throws Exception {
        Transport.Failure failure =
                failure("HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: " + length + "\r\n\r\n{}");

        assertThat(failure.stage()).isEqualTo(Transport.Stage.READING);
        assertThat(failure.cause())
                .isInstanceOf(IOException.class)
                .hasMessage("its Content-Length is not a number of bytes (was "
                        + length.replace("\r\nContent-Length:", ",") + ")");
    }

    private static Transport.Failure failure(String response) throws Exception {
        try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OkHttpTransport transport = new OkHttpTransport(ProxyTest.none())) {
            CompletableFuture<Transport.Failure> failure = new CompletableFuture<>();
            URI url = URI.create("http://localhost:" + host.getLocalPort() + "/v1");
            transport.to(url, Map.of(), Limits.DEFAULT).post(new byte[] {'{', '}'}, new Transport.Exchange() {
                @Override
                public void answered(WireResponse read) {
                    failure.completeExceptionally(new AssertionError("answered with " + read));
                }

                @Override
                public void failed(Transport.Failure why) {
                    failure.complete(why);
                }
            });
            try (Socket caller = host.accept()) {
                caller.getInputStream().read(new byte[4096]);
                caller.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
                return failure.get(10, TimeUnit.SECONDS);
            }
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
}
