package dev.plumbline.gateway;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.Refusal;
import dev.plumbline.provider.Usage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: calls in order, tried-again ones first, as many at once as the {@link Window} and as fast as the {@link Pacer} allow.
 * All of an account's state is behind its lock; calls are begun outside of it.
 */
final class Queue {
    private static final Duration OVERLOAD_PAUSE = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofMillis(20);

    private final Ticker ticker;
    private final Turn turn;
    private final Window window;
    private final Pacer pacer;
    private final LastOutcomes outcomes = new LastOutcomes();
    private final Meter meter = new Meter();
    private final Deque<PaidCall> waiting = new ArrayDeque<>();
    private int inFlight;
    private int delayed;
    private long wakeAt = Long.MAX_VALUE;
    private boolean wakeSet;
    private @Nullable String stopped;

    /** What is done with a call when its turn has come, or will not come. */
    interface Turn {
        /** Begins it. */
        void start(PaidCall call);

        /** The account has stopped. */
        void refuse(PaidCall call, String why);
    }

    Queue(Limits limits, Ticker ticker, Turn turn) {
        this.ticker = ticker;
        this.turn = turn;
        this.window = new Window(limits.concurrency());
        this.pacer = new Pacer(limits, ticker.nanos());
    }

    long now() {
        return ticker.nanos();
    }

    void last(PaidCall call) {
        enqueue(call, false);
    }

    void first(PaidCall call) {
        enqueue(call, true);
    }

    void firstAfter(Duration wait, PaidCall call) {
        if (wait.isZero()) {
            first(call);
            return;
        }
        synchronized (this) {
            delayed++;
        }
        ticker.after(wait, () -> {
            synchronized (this) {
                delayed--;
            }
            first(call);
        });
    }

    private void enqueue(PaidCall call, boolean atOnce) {
        String why;
        List<PaidCall> due;
        synchronized (this) {
            why = stopped;
            if (why == null && atOnce) {
                waiting.addFirst(call);
            } else if (why == null) {
                waiting.addLast(call);
            }
            due = due();
        }
        if (why != null) {
            turn.refuse(call, why);
        }
        due.forEach(turn::start);
    }

    /** A slot is free again. */
    void ended() {
        List<PaidCall> due;
        synchronized (this) {
            inFlight--;
            due = due();
        }
        due.forEach(turn::start);
    }

    /** The call could not begin after all; it comes back a moment later as if it had never been here. */
    void putBack(PaidCall call) {
        synchronized (this) {
            inFlight--;
            call.tries--;
            meter.notAttempted();
        }
        firstAfter(BREATH, call);
    }

    /** The calls whose turn it is, noted as begun; asked under the lock, and begun by the caller outside of it. */
    private List<PaidCall> due() {
        if (waiting.isEmpty() || inFlight >= window.size()) {
            return List.of();
        }
        List<PaidCall> due = new ArrayList<>(1);
        long now = ticker.nanos();
        while (!waiting.isEmpty() && inFlight < window.size()) {
            long wait = pacer.waitFor(now);
            if (wait > 0) {
                wakeIn(now, wait);
                break;
            }
            PaidCall call = waiting.removeFirst();
            due.add(call);
            begin(call, now);
        }
        return due;
    }

    private void begin(PaidCall call, long now) {
        inFlight++;
        pacer.began(now, call.tokensAtMost());
        meter.attempt();
        if (call.tries++ > 0) {
            meter.retried();
        }
        call.began = now;
    }

    private void wakeIn(long now, long wait) {
        if (wakeSet && wakeAt - (now + wait) <= 0) {
            return;
        }
        wakeSet = true;
        wakeAt = now + wait;
        long mine = wakeAt;
        ticker.after(Duration.ofNanos(wait), () -> {
            List<PaidCall> due;
            synchronized (this) {
                wakeSet = wakeSet && wakeAt != mine;
                due = due();
            }
            due.forEach(turn::start);
        });
    }

    void answered(Usage usage, double cost) {
        List<PaidCall> due;
        synchronized (this) {
            window.answered();
            outcomes.add(false);
            pacer.answered(ticker.nanos());
            meter.answered(Math.max(0, usage.promptTokens()), Math.max(0, usage.completionTokens()), cost);
            due = due();
        }
        due.forEach(turn::start);
    }

    /** Notes a refusal; returns whether all calls pause for it, so that this one need not wait by itself. */
    synchronized boolean refused(PaidCall call, Refusal refusal) {
        meter.refused(refusal.kind());
        if (refusal.kind() == Refusal.Kind.TRANSPORT && meter.answered() == 0) {
            // Nobody is there yet: the calls that wait need not all find out for themselves.
            pacer.lengthen(ticker.nanos(), Pacer.SHORTEST_PAUSE);
        }
        boolean overloaded = refusal.kind() == Refusal.Kind.OVERLOADED;
        if (!overloaded && refusal.kind() != Refusal.Kind.RATE_LIMITED) {
            return false;
        }
        outcomes.add(true);
        if (!pacer.isForTheRate(outcomes.showALimit())) {
            return false;
        }
        Duration asked = refusal.retryAfter();
        Duration pause = asked != null ? asked : overloaded ? OVERLOAD_PAUSE : Pacer.SHORTEST_PAUSE;
        long now = ticker.nanos();
        if (window.refused(call.began, now)) {
            if (pacer.refused(now, pause)) {
                window.reopen();
                outcomes.clear();
                return false;
            }
        } else if (asked != null) {
            pacer.lengthen(now, pause);
        }
        return true;
    }

    /** Lets nothing more begin; returns the calls whose turn will not come. */
    synchronized List<PaidCall> stop(String why) {
        stopped = stopped == null ? why : stopped;
        List<PaidCall> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }

    synchronized void failed() {
        meter.failed();
    }

    synchronized AccountTotals totals(String provider) {
        return meter.totals(provider, inFlight, waiting.size() + delayed, window.size(), pacer.pace());
    }
}
