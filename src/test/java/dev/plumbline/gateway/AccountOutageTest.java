package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.gateway.Transport.Stage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts that go away, never answer or cannot be reached, in simulated time. */
class AccountOutageTest {
    private static final Duration LATENCY = Duration.ofMillis(200);

    private final SimulatedTime time = new SimulatedTime();
    private final List<PaidCall> recorded = new ArrayList<>();
    private final SimulatedHost host = new SimulatedHost(time, LATENCY, null, n -> null);

    private Account account(int concurrency) {
        return Accounts.of(
                time, host, new Budget(null, null), (call, answered, note) -> recorded.add(call), concurrency, null);
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "1, 60", "64, 12", "64, 60", "64, 590"})
    void aHostThatIsAwayForAWhileCostsOnlyTime(int concurrency, long seconds) {
        Account account = account(concurrency);
        List<PaidCall> calls = Accounts.calls(2_000);
        calls.forEach(account::submit);
        time.after(Duration.ofSeconds(2), () -> host.reachable = false);
        List<Duration> shown = new ArrayList<>();
        time.after(
                Duration.ofSeconds(1 + seconds),
                () -> shown.add(account.totals().unreachable()));
        time.after(Duration.ofSeconds(2 + seconds), () -> host.reachable = true);
        double least = 2_000.0 / concurrency * 0.2 + seconds;
        assertThat(time.run()).isBetween(least - 1, least + 20);
        assertThat(calls).allSatisfy(c -> assertThat(c.future).isCompletedWithValue(ChatReply.text("yes")));
        assertThat(shown.get(0)).isBetween(Duration.ofSeconds(seconds - 2), Duration.ofSeconds(seconds));
        assertThat(account.totals().unreachable()).isZero();
    }

    @Test
    void aHostThatIsAwayIsAskedByOneCallAtATimeAndEverLessOften() {
        Account account = account(64);
        Accounts.calls(2_000).forEach(account::submit);
        time.after(Duration.ofSeconds(2), () -> host.reachable = false);
        int[] before = {0};
        time.after(Duration.ofSeconds(3), () -> before[0] = host.received);
        time.after(Duration.ofMinutes(2), () -> before[0] = host.received - before[0]);
        time.after(Duration.ofSeconds(121), () -> host.reachable = true);
        time.run();
        assertThat(before[0]).isBetween(5, 15);
    }

    @Test
    void aHostThatStaysAwayEndsTheRunAtTheLimitWithTheSettingAndTheRemedy() {
        Account account = account(64);
        List<PaidCall> calls = Accounts.calls(2_000);
        calls.forEach(account::submit);
        time.after(Duration.ofSeconds(2), () -> host.reachable = false);
        assertThat(time.run()).isBetween(600.0, 640.0);
        assertThatThrownBy(calls.get(1_999).future::join)
                .hasMessageEndingWith(
                        "http://h/v1 did not answer: connection refused; it has been unreachable for 600 s "
                                + "(outage-limit of provider 'here'); start the host, or raise outage-limit; running again resumes");
    }

    /** As a proxy does in front of a host that restarts. */
    @Test
    void connectionsThatAreAcceptedAndClosedForAWhileCostOnlyTime() {
        Account account = account(8);
        List<PaidCall> calls = Accounts.calls(500);
        calls.forEach(account::submit);
        long from = time.nanos() + Duration.ofSeconds(2).toNanos();
        long to = from + Duration.ofSeconds(60).toNanos();
        host.failing = n -> time.nanos() - from > 0 && time.nanos() - to < 0
                ? new Transport.Failure(Stage.RESPONDING, true, new IOException("reset"))
                : null;
        time.run();
        assertThat(recorded).hasSize(500);
    }

    @Test
    void aHostThatWasNeverReachedIsReportedSoon() {
        host.reachable = false;
        List<PaidCall> calls = Accounts.calls(100);
        Account account = account(8);
        calls.forEach(account::submit);
        assertThat(time.run()).isLessThan(60);
        assertThatThrownBy(calls.get(99).future::join)
                .hasMessageEndingWith("http://h/v1 did not answer: connection refused");
    }

    @Test
    void aHostThatAcceptsCallsAndNeverAnswersEndsTheRunAfterTwoTimeouts() {
        host.timeout = Duration.ofSeconds(1);
        host.slots = 0;
        List<PaidCall> calls = Accounts.calls(100);
        Account account = account(8);
        calls.forEach(account::submit);
        assertThat(time.run()).isLessThan(5);
        assertThatThrownBy(calls.get(99).future::join)
                .hasMessageEndingWith("http://h/v1 sent nothing for 1 s (read-timeout of provider 'here'); "
                        + "check that a model answers there, or raise read-timeout");
    }

    @Test
    void aLoneTimeoutAmongAnswersIsTriedAgain() {
        host.failing = n -> n == 3 ? new Transport.Failure(Stage.SILENT, true, new SocketTimeoutException()) : null;
        Account account = account(4);
        Accounts.calls(100).forEach(account::submit);
        time.run();
        assertThat(recorded).hasSize(100);
    }

    @Test
    void everyWayToFailNamesItsSettingAndItsRemedy() {
        ProviderClient plain = Accounts.host(host, "http://h/v1");
        ProviderClient encrypted = Accounts.host(host, "https://h/v1");
        assertThat(plain.noResponse(failure(Stage.CONNECTING, false, new SocketTimeoutException()))
                        .message())
                .isEqualTo("http://h/v1 accepted no connection within 1 s (connect-timeout of provider 'here'); "
                        + "check that base-url is right and the server runs");
        assertThat(plain.noResponse(failure(Stage.OVERTIME, true, new InterruptedIOException("timeout")))
                        .message())
                .isEqualTo("http://h/v1 did not finish its reply within 1 s (call-timeout of provider 'here'); "
                        + "raise call-timeout, or lower concurrency");
        assertThat(plain.noResponse(failure(
                                Stage.RESPONDING, true, new IOException("Unexpected status line: \u0015\u0003\u0003")))
                        .message())
                .endsWith("; if the host uses https, write https:// in base-url");
        assertThat(plain.noResponse(failure(Stage.RESPONDING, true, new ProtocolException("Unexpected status line: x")))
                        .message())
                .isEqualTo("http://h/v1 sent no valid HTTP response: Unexpected status line: x");
        assertThat(plain.noResponse(failure(
                                Stage.RESPONDING,
                                true,
                                new ProtocolException("HTTP/1.1 \u001b[31m" + "A".repeat(2_000))))
                        .message())
                .contains("HTTP/1.1 \ufffd[31mAAA")
                .hasSizeLessThan(450);
        assertThat(plain.noResponse(failure(Stage.READING, true, new EOFException()))
                        .message())
                .isEqualTo("http://h/v1 sent a reply that could not be read to its end: it ended too early");
        assertThat(encrypted
                        .noResponse(failure(Stage.SILENT, false, new SocketTimeoutException()))
                        .message())
                .isEqualTo(
                        "https://h/v1 sent nothing for 1 s (read-timeout of provider 'here') while encryption was set up; "
                                + "if the host uses plain http, write http:// in base-url");
        assertThat(encrypted
                        .noResponse(failure(Stage.CONNECTING, false, new IOException("Unsupported SSL message")))
                        .message())
                .endsWith("if the host uses plain http, write http:// in base-url");
        assertThat(encrypted
                        .noResponse(failure(Stage.CONNECTING, false, new ConnectException("refused")))
                        .message())
                .isEqualTo("https://h/v1 did not answer: refused");
    }

    private static Transport.Failure failure(Stage stage, boolean sent, Exception cause) {
        return new Transport.Failure(stage, sent, cause);
    }

    @Test
    void callsThatNeverEndAreNamedByTheWatchdog() {
        host.losesCalls = true;
        Account account = account(2);
        List<PaidCall> calls = Accounts.calls(10);
        calls.forEach(account::submit);
        time.after(Duration.ofSeconds(151), account::watch);
        time.after(Duration.ofSeconds(153), account::watch);
        time.run();
        assertThat(calls)
                .allSatisfy(
                        call -> assertThatThrownBy(call.future::join)
                                .hasMessageContaining(
                                        "nothing has moved for 152 s (twice the call-timeout of provider 'here' and a margin)"));
    }
}
