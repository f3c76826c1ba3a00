package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.reply.WireResponse;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On real sockets, because the cause is read from the words of the HTTP client. */
class ResponseHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "0,UNKNOWN",
        "17,UNKNOWN",
        "20,CUT_OR_TOO_LONG",
        "100,CUT_OR_TOO_LONG",
        "200000,TOO_LONG",
        "262144,TOO_LONG",
        "300000,TOO_LONG"
    })
    void aConnectionThatEndsEarlyIsDistinguishedFromHeadersThatAreTooLong(int sent, ResponseHeaders why)
            throws Exception {
        byte[] response = ("HTTP/1.1 200 OK\r\nX: " + "x".repeat(300_000)).getBytes(StandardCharsets.ISO_8859_1);
        CompletableFuture<Throwable> error = new CompletableFuture<>();
        try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OkHttpTransport transport = new OkHttpTransport(ProxyTest.none())) {
            transport
                    .to(URI.create("http://localhost:" + host.getLocalPort() + "/v1"), Map.of(), Limits.DEFAULT)
                    .post(new byte[] {'{', '}'}, new Transport.Exchange() {
                        @Override
                        public void answered(WireResponse read) {
                            error.completeExceptionally(new AssertionError("read a response"));
                        }

                        @Override
                        public void failed(Transport.Failure failure) {
                            error.complete(failure.cause());
                        }
                    });
            try (Socket caller = host.accept()) {
                caller.getInputStream().read(new byte[4096]);
                caller.getOutputStream().write(response, 0, sent);
            }
            assertThat(ResponseHeaders.of(error.get(10, TimeUnit.SECONDS))).isEqualTo(why);
        }
    }
}
