package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.reply.WireResponse;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that promise to keep a connection and close it. */
class StaleConnectionsTest {
    private static final byte[] REPLY =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.ISO_8859_1);

    /** Makes calls, so many at once; returns how many failed. */
    private static int failures(URI url, int calls, int atOnce) throws Exception {
        List<CompletableFuture<WireResponse>> answers = new ArrayList<>();
        try (OkHttpTransport transport = new OkHttpTransport(ProxyTest.none())) {
            Transport.Line line = transport.to(url, Map.of(), Limits.DEFAULT);
            Semaphore slots = new Semaphore(atOnce);
            for (int i = 0; i < calls; i++) {
                slots.acquire();
                CompletableFuture<WireResponse> answer = new CompletableFuture<>();
                answers.add(answer);
                line.post(new byte[] {'{', '}'}, new Transport.Exchange() {
                    @Override
                    public void answered(WireResponse response) {
                        answer.complete(response);
                        slots.release();
                    }

                    @Override
                    public void failed(Transport.Failure failure) {
                        answer.completeExceptionally(failure.cause());
                        slots.release();
                    }
                });
            }
            assertThat(slots.tryAcquire(atOnce, 60, TimeUnit.SECONDS)).isTrue();
        }
        return (int) answers.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .count();
    }

    @Test
    void aConnectionThatIsClosedAfterEachReplyLosesNoCall() throws Exception {
        try (KeepAliveHost host = new KeepAliveHost((socket, in, requests) -> {
            if (KeepAliveHost.readRequest(in)) {
                requests.incrementAndGet();
                socket.getOutputStream().write(REPLY);
            }
        })) {
            assertThat(failures(host.url(), 50, 1)).isZero();
            assertThat(host.requests).hasValue(50);
        }
    }

    @Test
    void aConnectionThatIsResetWhenItIsUsedAgainLosesNoCall() throws Exception {
        try (KeepAliveHost host = new KeepAliveHost((socket, in, requests) -> {
            if (KeepAliveHost.readRequest(in)) {
                socket.getOutputStream().write(REPLY);
                KeepAliveHost.readRequest(in);
                socket.setSoLinger(true, 0);
            }
        })) {
            assertThat(failures(host.url(), 50, 4)).isZero();
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {25, 50, 100})
    void hostsThatCloseIdleConnectionsSoonLoseNoCallAt256AtOnce(int idleMillis) throws Exception {
        try (KeepAliveHost host = new KeepAliveHost((socket, in, requests) -> {
            try {
                while (KeepAliveHost.readRequest(in)) {
                    // Longer for some, so that connections idle for about as long as the limit.
                    TimeUnit.MILLISECONDS.sleep(requests.incrementAndGet() % idleMillis);
                    socket.getOutputStream().write(REPLY);
                    socket.setSoTimeout(idleMillis);
                }
            } catch (SocketTimeoutException idle) {
                // Closed by the caller of this method.
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        })) {
            for (int round = 0; round < 5; round++) {
                assertThat(failures(host.url(), 1_000, 256)).isZero();
            }
        }
    }

    @Test
    void aNewConnectionThatBreaksIsAFailureToCount() throws Exception {
        try (KeepAliveHost host = new KeepAliveHost((socket, in, requests) -> {
            KeepAliveHost.readRequest(in);
            requests.incrementAndGet();
        })) {
            assertThat(failures(host.url(), 3, 1)).isEqualTo(3);
            assertThat(host.requests).hasValue(3);
        }
    }

    @Test
    void aReplyThatBreaksOffOnAPooledConnectionIsAFailureToCount() throws Exception {
        try (KeepAliveHost host = new KeepAliveHost((socket, in, requests) -> {
            while (KeepAliveHost.readRequest(in)) {
                boolean cut = requests.incrementAndGet() == 2;
                socket.getOutputStream().write(REPLY, 0, cut ? REPLY.length - 1 : REPLY.length);
                if (cut) {
                    return;
                }
            }
        })) {
            assertThat(failures(host.url(), 3, 1)).isEqualTo(1);
            assertThat(host.requests).hasValue(3);
        }
    }
}
