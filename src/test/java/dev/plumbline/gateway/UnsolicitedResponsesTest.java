package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.reply.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import okhttp3.Interceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that send more responses than they were asked for. */
class UnsolicitedResponsesTest {
    private static final String SURPLUS = response("surplus");
    private static final int CALLS = 6;

    private final Semaphore written = new Semaphore(0);
    private final AtomicInteger connections = new AtomicInteger();

    private static String response(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String chunked(String body) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n"
                + body + "\r\n0\r\n\r\n";
    }

    /** Answers each request with its number, then sends surpluses, each in a write of its own but for the first. */
    private KeepAliveHost.Connection numbering(boolean chunked, String... surpluses) {
        return (socket, in, requests) -> {
            connections.incrementAndGet();
            while (KeepAliveHost.readRequest(in)) {
                String number = String.valueOf(requests.incrementAndGet());
                String response = chunked ? chunked(number) : response(number);
                for (int i = 0; i < surpluses.length; i++) {
                    String sent = (i == 0 ? response : "") + surpluses[i];
                    socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
                }
                written.release();
            }
        };
    }

    /** Makes a call after the other, the next one when all that the host sends has arrived. */
    private List<String> replies(URI url, int calls) throws Exception {
        List<String> replies = new ArrayList<>();
        try (OkHttpTransport transport = new OkHttpTransport(ProxyTest.none())) {
            Transport.Line line = transport.to(url, Map.of(), Limits.DEFAULT);
            for (int i = 0; i < calls; i++) {
                CompletableFuture<String> reply = new CompletableFuture<>();
                line.post(new byte[] {'{', '}'}, new Transport.Exchange() {
                    @Override
                    public void answered(WireResponse response) {
                        reply.complete(new String(response.body(), StandardCharsets.ISO_8859_1));
                    }

                    @Override
                    public void failed(Transport.Failure failure) {
                        reply.completeExceptionally(failure.cause());
                    }
                });
                replies.add(reply.get(20, TimeUnit.SECONDS));
                assertThat(written.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            }
        }
        return replies;
    }

    private void assertEachCallGetsItsOwnReply(KeepAliveHost host) throws Exception {
        assertThat(replies(host.url(), CALLS)).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void aSecondResponseToOneRequestReachesNoOtherRequest() throws Exception {
        try (KeepAliveHost host = new KeepAliveHost(numbering(false, SURPLUS))) {
            assertEachCallGetsItsOwnReply(host);
        }
    }

    @Test
    void aSecondResponseBehindChunksReachesNoOtherRequest() throws Exception {
        try (KeepAliveHost host = new KeepAliveHost(numbering(true, SURPLUS))) {
            assertEachCallGetsItsOwnReply(host);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 30, 8_000, 8_150, 8_192, 20_000})
    void aSurplusOfAnyLengthReachesNoOtherRequest(int length) throws Exception {
        String surplus = response("x".repeat(20_000)).substring(0, length);
        try (KeepAliveHost host = new KeepAliveHost(numbering(false, surplus))) {
            assertEachCallGetsItsOwnReply(host);
        }
    }

    @Test
    void aSurplusThatWaitsInTheSocketReachesNoOtherRequest() throws Exception {
        try (KeepAliveHost host = new KeepAliveHost(numbering(false, "", SURPLUS))) {
            assertEachCallGetsItsOwnReply(host);
        }
    }

    @Test
    void encryptedConnectionsAreHeldToTheSame(@TempDir Path folder) throws Exception {
        OwnCertificate certificate = OwnCertificate.in(folder, "localhost");
        ServerSocketFactory tls = certificate.context().getServerSocketFactory();
        certificate.whileTrusted(() -> {
            try (KeepAliveHost oneRecord = new KeepAliveHost(tls, numbering(false, SURPLUS));
                    KeepAliveHost twoRecords = new KeepAliveHost(tls, numbering(false, "", SURPLUS))) {
                assertEachCallGetsItsOwnReply(oneRecord);
                assertEachCallGetsItsOwnReply(twoRecords);
            }
        });
    }

    @Test
    void aConnectionWithoutSurplusIsUsedAgain(@TempDir Path folder) throws Exception {
        OwnCertificate certificate = OwnCertificate.in(folder, "localhost");
        ServerSocketFactory tls = certificate.context().getServerSocketFactory();
        certificate.whileTrusted(() -> {
            try (KeepAliveHost plain = new KeepAliveHost(numbering(false, ""));
                    KeepAliveHost encrypted = new KeepAliveHost(tls, numbering(true, ""))) {
                assertEachCallGetsItsOwnReply(plain);
                assertThat(connections).hasValue(1);
                assertEachCallGetsItsOwnReply(encrypted);
                assertThat(connections).hasValue(2);
            }
        });
    }

    @Test
    void anotherVersionOfOkHttpIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> new UnsolicitedResponses().intercept(mock(Interceptor.Chain.class)))
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessageMatching(
                        "Plumbline needs OkHttp 5[.0-9]+, and another version comes first on the class path; manage .*");
    }
}
