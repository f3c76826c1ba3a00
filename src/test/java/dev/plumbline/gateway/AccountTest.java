package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.provider.reply.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"SERVER_ERROR", "MALFORMED"})
    void aFaultIsTriedAgainAndTheSameFaultForEverIsGivenUp(Refusal.Kind kind) {
        host = host(null, n -> n < 5 ? kind : null);
        assertThat(run(account(1, null), 1).get(0).future).isCompletedWithValue(ChatReply.text("yes"));
        host = host(null, n -> kind);
        PaidCall call = run(account(1, null), 1).get(0);
        assertThat(host.received).isEqualTo(Attempts.FAULTS);
        assertThatThrownBy(call.future::join)
                .hasMessageContaining("no reply for elaboration of s/q (answer 1), model base, sample 0 from here: "
                        + "6 attempts failed, the last with: as told; running again resumes");
    }

    @Test
    void anEndedAccountFailsItsCallsAtOnceAndRecordsRepliesThatStillCome() {
        Account account = account(2, null);
        List<PaidCall> calls = Accounts.calls(5);
        calls.forEach(account::submit);

        account.end("the run was stopped");

        assertThat(calls)
                .allSatisfy(call ->
                        assertThatThrownBy(call.future::join).hasMessageContaining("from here: the run was stopped"));
        assertThat(recorded).isEmpty();
        time.run();
        assertThat(host.received).isEqualTo(2);
        assertThat(recorded).containsExactlyInAnyOrder(calls.get(0), calls.get(1));
        assertThat(account.totals().failed()).isZero();
    }

    @Test
    void aModelThatTheHostKeepsRefusingIsAskedNoMoreAndTheOthersAre() {
        host = host(null, n -> n < 11 ? Refusal.Kind.INVALID_REQUEST : null);
        Account account = account(1, null);
        List<PaidCall> refused = Accounts.calls("tuned", 200);
        List<PaidCall> answered = Accounts.calls("base", 3);
        refused.forEach(account::submit);
        answered.forEach(account::submit);

        time.run();

        assertThat(refused)
                .allSatisfy(call -> assertThatThrownBy(call.future::join).hasMessageContaining("as told"));
        assertThat(answered).allSatisfy(call -> assertThat(call.future).isCompleted());
        // The eleventh began before the tenth was understood.
        assertThat(host.received).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(longs = {121, 9_999_999_999L, Long.MAX_VALUE / 1000})
    void aWaitThatIsTooLongStopsTheRunHoweverLongItIs(long seconds) {
        host = host(Duration.ofSeconds(seconds), n -> Refusal.Kind.RATE_LIMITED);
        PaidCall call = run(account(8, null), 20).get(0);
        assertThatThrownBy(call.future::join).hasMessageContaining("the host asks to wait ");
        assertThat(host.received).isLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({"RATE_LIMITED, 5", "OVERLOADED, 15"})
    void aHostThatRefusesEveryCallIsWaitedForMinutes(Refusal.Kind kind, int minutes) {
        host = host(null, n -> kind);

        List<PaidCall> calls = Accounts.calls(20);
        List<Long> ends = new ArrayList<>();
        long began = time.nanos();
        List<CompletableFuture<ChatReply>> ended = calls.stream()
                .map(call -> call.future.whenComplete((reply, error) -> ends.add(time.nanos() - began)))
                .toList();
        Account account = account(8, null);
        calls.forEach(account::submit);
        time.run();

        assertThat(ended)
                .allSatisfy(future -> assertThatThrownBy(future::join)
                        .hasMessageContaining(
                                "refused every call for " + minutes + " minutes: as told; running again resumes"));
        assertThat(Duration.ofNanos(Collections.max(ends)))
                .isBetween(Duration.ofMinutes(minutes), Duration.ofMinutes(minutes + 2));
    }

    @Test
    void aHostThatHasAnsweredIsWaitedForLonger() {
        host = host(null, n -> n == 0 ? null : Refusal.Kind.RATE_LIMITED);

        List<PaidCall> calls = run(account(1, null), 2);

        assertThat(calls.get(0).future).isCompleted();
        assertThatThrownBy(calls.get(1).future::join).hasMessageContaining("still refused after 30 minutes: as told");
    }

    @Test
    void missingTokenProbabilitiesAreAskedForOnceMore() {
        host = host(null, n -> Refusal.Kind.NO_LOGPROBS);
        run(account(1, null), 1);
        assertThat(host.received).isEqualTo(2);
    }

    @Test
    void aModelThatKeepsLoadingIsWaitedForUpToALimitOfItsOwn() {
        host = host(null, n -> n < 100 ? Refusal.Kind.LOADING : null);
        assertThat(run(account(1, null), 1).get(0).future).isCompletedWithValue(ChatReply.text("yes"));
        host = host(null, n -> Refusal.Kind.LOADING);
        assertThatThrownBy(run(account(1, null), 1).get(0).future::join)
                .hasMessageContaining("still loading after 15 minutes: as told");
    }

    @Test
    void aKeyOrBalanceThatIsRefusedStopsAllCallsAtOnce() {
        host = host(null, n -> n == 10 ? Refusal.Kind.STOP : null);
        List<PaidCall> calls = run(account(4, null), 1_000);
        assertThat(host.received).isLessThan(20);
        assertThat(calls).filteredOn(c -> c.future.isCompletedExceptionally()).hasSizeGreaterThan(980);
        assertThat(recorded).hasSize(host.received - 1);
    }

    @Test
    void aHostThatIsNotThereIsToldSoonAndNotAskedByEveryCall() {
        host.reachable = false;
        List<PaidCall> calls = run(account(8, null), 1_000);
        assertThat(host.received).isLessThan(100);
        assertThatThrownBy(calls.get(999).future::join)
                .hasMessageContaining("http://h/v1 did not answer: connection refused");
    }

    @Test
    void aRequestThatEveryCallWouldBeRefusedForIsNotRepeatedByAll() {
        host = host(null, n -> Refusal.Kind.INVALID_REQUEST);
        run(account(4, null), 1_000);
        assertThat(host.received).isLessThan(20);
    }

    @Test
    void aWaitLongerThanIsReasonableStopsTheRunInsteadOfSleeping() {
        host = host(Duration.ofHours(1), n -> n > 5 ? Refusal.Kind.RATE_LIMITED : null);
        List<PaidCall> calls = run(account(2, null), 100);
        assertThatThrownBy(calls.get(99).future::join).hasMessageContaining("the host asks to wait 3600 s");
    }

    @Test
    void aReplyThatCannotBeRecordedStopsTheRun() {
        Account broken = Accounts.of(
                time,
                host,
                budget,
                (call, answered, note) -> {
                    throw new IOException("No space left on device");
                },
                4,
                null);
        List<PaidCall> calls = run(broken, 100);
        assertThat(host.received).isLessThan(10);
        assertThatThrownBy(calls.get(0).future::join)
                .hasMessageContaining("the reply could not be recorded: No space left on device");
        assertThat(broken.totals().answered()).isZero();
    }

    @Test
    void anExceptionWhileAReplyIsReadFailsItsCallAndStopsTheAccount() {
        host.bug = new IllegalStateException("a bug");
        Account account = account(4, null);
        List<PaidCall> calls = run(account, 100);
        assertThatThrownBy(calls.get(0).future::join).hasCause(host.bug);
        assertThatThrownBy(calls.get(99).future::join)
                .hasMessageContaining("an unexpected error ended another call: java.lang.IllegalStateException: a bug");
        assertThat(host.received).isLessThan(10);
        assertThat(account.totals().failed()).isEqualTo(100);
    }

    @Test
    void memoryThatRanOutStopsTheAccountWithARemedy() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        host.failing = n -> new Transport.Failure(Transport.Stage.RESPONDING, true, error);
        List<PaidCall> calls = run(account(4, null), 100);
        assertThat(calls)
                .allSatisfy(
                        call -> assertThatThrownBy(call.future::join)
                                .hasMessageContaining(
                                        "Java heap space); give it more with -Xmx, or lower the concurrency of provider 'here'"));
    }

    @Test
    void repliesThatBreakOffAreNoOutageOfTheHost() {
        Exception cut = new IOException("unexpected end of stream");
        host.failing = n -> n < 4 ? null : new Transport.Failure(Transport.Stage.READING, true, cut);
        PaidCall last = run(account(1, null), 5).get(4);
        assertThatThrownBy(last.future::join)
                .hasMessageContaining(
                        "6 attempts failed, the last with: http://h/v1 sent a reply that could not be read to its end: unexpected end of stream");
    }

    @Test
    void aReplyThatIsTooLargeIsNotAskedForAgain() {
        host.failing = n -> new Transport.Failure(Transport.Stage.TOO_LARGE, true, new IOException());
        List<PaidCall> calls = run(account(1, null), 3);
        assertThat(host.received).isEqualTo(3);
        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call.future::join)
                        .hasMessageContaining("http://h/v1 sent a reply of more than 8 MB"));
    }

    @Test
    void anUncheckedExceptionOfTheHttpClientIsAFaultLikeAnyOther() {
        Exception odd = new IllegalArgumentException("byteCount < 0: -5");
        host.failing = n -> n == 0 ? new Transport.Failure(Transport.Stage.RESPONDING, true, odd) : null;
        assertThat(run(account(1, null), 1).get(0).future).isCompletedWithValue(ChatReply.text("yes"));
    }
}
