package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.provider.reply.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountPacingTest {
    private static final Duration LATENCY = Duration.ofMillis(200);
    private final SimulatedTime time = new SimulatedTime();
    private final List<PaidCall> recorded = new ArrayList<>();
    private Budget budget = new Budget(null, null);
    private SimulatedHost host = host(null, n -> null);

    private SimulatedHost host(@Nullable Duration retryAfter, Function<Integer, Refusal.@Nullable Kind> rule) {
        return new SimulatedHost(time, LATENCY, retryAfter, rule);
    }

    private Account account(@Nullable Integer concurrency, @Nullable Integer requestsPerMinute) {
        return Accounts.of(
                time, host, budget, (call, answered, note) -> recorded.add(call), concurrency, requestsPerMinute);
    }

    private List<PaidCall> run(Account account, int count) {
        return Accounts.run(time, account, count);
    }

    @Test
    void keepsExactlyAsManyCallsOpenAsWasSaid() {
        Account account = account(64, null);
        Accounts.calls(2_560).forEach(account::submit);
        assertThat(time.run()).isEqualTo(2_560 / 64 * 0.2);
        assertThat(host.mostOpen).isEqualTo(64);
        assertThat(recorded).hasSize(2_560);
    }

    @Test
    void growsWhileAnswersComeWhereNothingWasSaid() {
        run(account(null, null), 5_000);
        assertThat(host.mostOpen).isEqualTo(256);
    }

    @Test
    void beginsNoMoreCallsAMinuteThanTheProfileAllows() {
        Account account = account(64, 600);
        Accounts.calls(100).forEach(account::submit);
        assertThat(time.run()).isBetween(9.9, 10.2);
    }

    /** The bucket of the comparison with other harnesses: 100 calls a second, 20 at once, and 64 are asked at once. */
    @ParameterizedTest
    @CsvSource({"20, false", "50, false", "200, false", "20, true", "50, true", "200, true", "1000, false"})
    void findsARateLimitNobodyToldWithFewRefusals(long millis, boolean retryAfter) {
        SimulatedBucket bucket = new SimulatedBucket(time, 100, 20);
        host = new SimulatedHost(
                time,
                Duration.ofMillis(millis),
                retryAfter ? Duration.ofSeconds(1) : null,
                n -> bucket.take() ? null : Refusal.Kind.RATE_LIMITED);
        Account account = account(64, null);
        List<PaidCall> calls = Accounts.calls(2_627);
        calls.forEach(account::submit);
        // 26 seconds is the least that the bucket allows.
        assertThat(time.run()).isLessThan(60);
        assertThat(calls).allSatisfy(c -> assertThat(c.future).isCompletedWithValue(ChatReply.text("yes")));
        assertThat(account.totals().refusals().get(Refusal.Kind.RATE_LIMITED)).isLessThan(100);
        assertThat(account.totals().pace()).isFinite();
    }

    @Test
    void aHostThatNowAndThenRefusesForNoReasonIsNotSlowedDownFor() {
        Random moods = new Random(7);
        host = host(null, n -> moods.nextInt(20) == 0 ? Refusal.Kind.RATE_LIMITED : null);
        Account account = account(64, null);
        Accounts.calls(10_000).forEach(account::submit);
        assertThat(time.run()).isLessThan(1.2 * 10_000 / 64 * 0.2);
        assertThat(recorded).hasSize(10_000);
    }

    /** Shared hosts do: they refuse for what others ask of them, and calling more slowly changes nothing. */
    @ParameterizedTest
    @CsvSource({"20, 0, 0", "30, 0, 0", "20, 0, 1000", "10, 15, 0", "10, 15, 1000"})
    void aHostThatRefusesManyCallsWhateverTheRateIsNotCrawledFor(int refused, int broken, long retryAfter) {
        Random moods = new Random(7);
        host = host(retryAfter == 0 ? null : Duration.ofMillis(retryAfter), n -> {
            int mood = moods.nextInt(100);
            return mood < refused
                    ? Refusal.Kind.RATE_LIMITED
                    : mood < refused + broken ? Refusal.Kind.SERVER_ERROR : null;
        });
        Account account = account(64, null);
        Accounts.calls(20_000).forEach(account::submit);
        // 62 seconds is the least at 64 calls of 200 ms; some more go into finding out.
        assertThat(time.run()).isLessThan(62 * 1.5);
        assertThat(recorded).hasSizeGreaterThan(19_900);
        assertThat(account.totals().pace()).isInfinite();
    }

    @Test
    void aLimitOfAFewCallsAMinuteIsStillFoundAfterABurst() {
        SimulatedBucket bucket = new SimulatedBucket(time, 0.5, 20);
        host = host(null, n -> bucket.take() ? null : Refusal.Kind.RATE_LIMITED);
        Account account = account(64, null);
        Accounts.calls(200).forEach(account::submit);
        // 360 seconds is the least that the bucket allows.
        assertThat(time.run()).isLessThan(500);
        assertThat(recorded).hasSize(200);
        assertThat(account.totals().refusals().get(Refusal.Kind.RATE_LIMITED)).isLessThan(300);
    }

    @Test
    void aLimitThatShowsAfterAMoodIsFoundAnew() {
        Random moods = new Random(7);
        SimulatedBucket bucket = new SimulatedBucket(time, 50, 10);
        int[] beyond = {0};
        host = host(null, n -> {
            if (n < 6_000) {
                return moods.nextInt(5) == 0 ? Refusal.Kind.RATE_LIMITED : null;
            }
            boolean refused = !bucket.take();
            beyond[0] += refused ? 1 : 0;
            return refused ? Refusal.Kind.RATE_LIMITED : null;
        });
        Account account = account(64, null);
        Accounts.calls(8_000).forEach(account::submit);
        time.run();
        assertThat(recorded).hasSize(8_000);
        assertThat(account.totals().pace()).isBetween(40.0, 70.0);
        assertThat(beyond[0]).isLessThan(300);
    }

    @Test
    void aLoneRefusalWaitsAsLongAsItsHostAsks() {
        host = host(Duration.ofSeconds(3), n -> n == 0 ? Refusal.Kind.RATE_LIMITED : null);
        Account account = account(1, null);
        Accounts.calls(5).forEach(account::submit);
        assertThat(time.run()).isBetween(3.2, 3.3);
        assertThat(recorded).extracting(c -> c.id.sample()).containsExactly(1, 2, 3, 4, 0);
    }

    @Test
    void aWaitingRetryHoldsNoSlot() {
        host = host(null, n -> n == 0 ? Refusal.Kind.LOADING : null);
        List<PaidCall> calls = Accounts.calls(2);
        Account account = account(1, null);
        calls.forEach(account::submit);
        time.run();
        assertThat(recorded).extracting(c -> c.id.sample()).containsExactly(1, 0);
    }

    @Test
    void aBudgetOfCallsIsNeverExceeded() {
        budget = new Budget(50L, null);
        List<PaidCall> calls = run(account(8, null), 100);
        assertThat(host.received).isEqualTo(50);
        assertThat(recorded).hasSize(50);
        assertThatThrownBy(calls.get(99).future::join).hasMessageContaining("max-calls 50 is used up");
    }

    @Test
    void aBudgetOfMoneyHoldsWithCallsUnderWayCountedAtTheirMost() {
        // At one a token every call costs 10 in the end, and 64 at most before its reply tells.
        budget = new Budget(null, 200.0);
        run(account(8, null), 100);
        assertThat(host.mostOpen).isEqualTo(3);
        assertThat(recorded.size() * 10).isBetween(130, 200);
    }

    @Test
    void attemptsThatBrokeAfterTheRequestWasSentCountAsIfTheyHadBeenCharged() {
        // At one a token an attempt costs 64 at most.
        budget = new Budget(null, 200.0);
        host.failing = n -> new Transport.Failure(Transport.Stage.RESPONDING, true, new IOException("reset"));
        List<PaidCall> calls = run(account(1, null), 10);
        assertThat(host.received).isEqualTo(3);
        assertThatThrownBy(calls.get(9).future::join).hasMessageContaining("max-cost 200.0 is used up");
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERROR, 3", "MALFORMED, 3", "RATE_LIMITED, 8"})
    void anErrorOfTheHostCountsAsChargedAndARefusalUnreadDoesNot(Refusal.Kind kind, int attempts) {
        budget = new Budget(null, 200.0);
        host = host(null, n -> n < 7 ? kind : null);
        run(account(1, null), 1);
        assertThat(host.received).isEqualTo(attempts);
    }

    @Test
    void aRequestThatWasNeverSentCostsNothing() {
        budget = new Budget(2L, 70.0);
        host.failing =
                n -> n < 3 ? new Transport.Failure(Transport.Stage.CONNECTING, false, new IOException("no")) : null;
        run(account(1, null), 1);
        assertThat(recorded).hasSize(1);
    }
}
