package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.profile.HostAbilities;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Price;
import dev.plumbline.profile.Provider;
import dev.plumbline.provider.Refusal;
import dev.plumbline.provider.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final Duration LATENCY = Duration.ofMillis(200);
    private final SimulatedTime time = new SimulatedTime();
    private final List<PaidCall> recorded = new ArrayList<>();
    private Budget budget = Budget.unlimited();
    private SimulatedHost host = host(null, n -> null);

    private SimulatedHost host(@Nullable Duration retryAfter, Function<Integer, Refusal.@Nullable Kind> rule) {
        return new SimulatedHost(time, LATENCY, retryAfter, rule);
    }

    private Account account(@Nullable Integer concurrency, @Nullable Integer requestsPerMinute) {
        Limits limits = new Limits(
                concurrency,
                requestsPerMinute,
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        Provider provider = new Provider(
                "here", "openai", URI.create("http://h/v1"), null, null, limits, HostAbilities.AS_DIALECT, List.of());
        return new Account(
                new Host(provider, host, Secret.none(), host),
                time,
                budget,
                (call, answered, note) -> recorded.add(call),
                Map.of("base", new Target("base", host.defaults(), List.of())),
                Map.of("base", new Price(1_000_000, 0)));
    }

    private static List<PaidCall> calls(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PaidCall(
                        new ChatRequest(
                                new ModelRef("base", "b"), List.of(Message.user("?")), new Sampling(1, 10, 0), i),
                        new CallId(CallKind.ELABORATION, "s", "q", 1, "base", i),
                        "key " + i,
                        i,
                        new Attempts(new Random(i))))
                .toList();
    }

    private List<PaidCall> run(Account account, int count) {
        List<PaidCall> calls = calls(count);
        calls.forEach(account::submit);
        time.run();
        assertThat(calls).allSatisfy(c -> assertThat(c.future).isDone());
        return calls;
    }

    @Test
    void keepsExactlyAsManyCallsOpenAsWasSaid() {
        Account account = account(64, null);
        calls(2_560).forEach(account::submit);
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
        calls(100).forEach(account::submit);
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
        List<PaidCall> calls = calls(2_627);
        calls.forEach(account::submit);
        // 26 seconds is the least that the bucket allows.
        assertThat(time.run()).isLessThan(60);
        assertThat(calls).allSatisfy(c -> assertThat(c.future).isCompletedWithValue(ChatReply.text("yes")));
        assertThat(account.totals().refusals().get(Refusal.Kind.RATE_LIMITED)).isLessThan(100);
    }

    @Test
    void aHostThatNowAndThenRefusesForNoReasonIsNotSlowedDownFor() {
        Random moods = new Random(7);
        host = host(null, n -> moods.nextInt(20) == 0 ? Refusal.Kind.RATE_LIMITED : null);
        Account account = account(64, null);
        calls(10_000).forEach(account::submit);
        assertThat(time.run()).isLessThan(1.2 * 10_000 / 64 * 0.2);
        assertThat(recorded).hasSize(10_000);
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
    void missingTokenProbabilitiesAreAskedForOnceMore() {
        host = host(null, n -> Refusal.Kind.NO_LOGPROBS);
        run(account(1, null), 1);
        assertThat(host.received).isEqualTo(2);
    }

    @Test
    void aWaitingRetryHoldsNoSlot() {
        host = host(null, n -> n == 0 ? Refusal.Kind.LOADING : null);
        List<PaidCall> calls = calls(2);
        Account account = account(1, null);
        calls.forEach(account::submit);
        time.run();
        assertThat(recorded).extracting(c -> c.id.sample()).containsExactly(1, 0);
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
    void aReplyThatCannotBeRecordedStopsTheRun() {
        Account account = account(4, null);
        Account broken = new Account(
                new Host(
                        new Provider(
                                "here",
                                "openai",
                                URI.create("http://h/v1"),
                                null,
                                null,
                                Limits.DEFAULT,
                                HostAbilities.AS_DIALECT,
                                List.of()),
                        host,
                        Secret.none(),
                        host),
                time,
                budget,
                (call, answered, note) -> {
                    throw new IOException("No space left on device");
                },
                Map.of("base", new Target("base", host.defaults(), List.of())),
                Map.of());
        List<PaidCall> calls = run(broken, 100);
        assertThat(host.received).isLessThan(10);
        assertThatThrownBy(calls.get(0).future::join)
                .hasMessageContaining("the reply could not be recorded: No space left on device");
        assertThat(account.totals().answered()).isZero();
    }
}
