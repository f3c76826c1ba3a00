package dev.plumbline.gateway;

import dev.plumbline.gateway.pace.Pacer;
import dev.plumbline.gateway.pace.Window;
import dev.plumbline.profile.Limits;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.Usage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The queue of an account's calls. Retries go first. The {@link Window} limits the open calls and the {@link Pacer} their rate. The queue's
 * lock guards the state of both; calls start outside of the lock.
 */
final class Queue {
    private static final Duration OVERLOAD_PAUSE = Duration.ofSeconds(2);
    private static final Duration PUT_BACK_WAIT = Duration.ofMillis(20);

    private final Limits limits;
    private final Ticker ticker;
    private final CallStarter starter;
    private final Window window;
    private final Pacer pacer;
    private final AccountCounters meter = new AccountCounters();
    private final Outage outage;
    private final SilentHost silence = new SilentHost();
    private final Deque<PaidCall> waiting = new ArrayDeque<>();
    private final Set<PaidCall> open = new HashSet<>();
    private final Set<PaidCall> delayed = new HashSet<>();
    private long movedAt;
    private long wakeAt = Long.MAX_VALUE;
    private boolean wakeSet;
    private @Nullable String stopped;

    /** Starts or fails the calls of a queue. */
    interface CallStarter {
        /** Starts a call. */
        void start(PaidCall call);

        /** Fails a call that had not started when the account stopped. */
        void refuse(PaidCall call, String why);
    }

    Queue(Limits limits, Ticker ticker, CallStarter starter) {
        this.limits = limits;
        this.movedAt = ticker.nanos();
        this.ticker = ticker;
        this.starter = starter;
        this.window = Window.of(limits.concurrency());
        this.outage = new Outage(limits.outage());
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
        String why;
        synchronized (this) {
            why = stopped;
            if (why == null) {
                delayed.add(call);
            }
        }
        if (why != null) {
            starter.refuse(call, why);
            return;
        }
        ticker.after(wait, () -> {
            boolean still;
            synchronized (this) {
                still = delayed.remove(call);
            }
            if (still) {
                first(call);
            }
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
            starter.refuse(call, why);
        }
        due.forEach(starter::start);
    }

    /** Frees the call's slot. */
    void ended(PaidCall call) {
        List<PaidCall> due;
        synchronized (this) {
            open.remove(call);
            movedAt = ticker.nanos();
            due = due();
        }
        due.forEach(starter::start);
    }

    /** Takes back a call that could not start. The call is queued again after a short time, and the attempt is not counted. */
    void putBack(PaidCall call) {
        synchronized (this) {
            open.remove(call);
            call.tries--;
            meter.notAttempted();
        }
        firstAfter(PUT_BACK_WAIT, call);
    }

    /** Returns the calls that may start and marks them as started. Called under the lock; the caller starts them outside of it. */
    private List<PaidCall> due() {
        if (waiting.isEmpty() || open.size() >= slots()) {
            return List.of();
        }
        List<PaidCall> due = new ArrayList<>(1);
        long now = ticker.nanos();
        while (!waiting.isEmpty() && open.size() < slots()) {
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

    /**
     * Returns how many calls may be open at once. During an outage only one call may be open, to test whether the host is reachable again.
     */
    private int slots() {
        return outage.lasts() ? 1 : window.size();
    }

    private void begin(PaidCall call, long now) {
        open.add(call);
        movedAt = now;
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
            due.forEach(starter::start);
        });
    }

    void answered(PaidCall call, Usage usage, double cost) {
        List<PaidCall> due;
        synchronized (this) {
            long now = ticker.nanos();
            window.answered(call.began, open.size() >= window.size(), now);
            pacer.answered(now);
            meter.answered(Math.max(0, usage.promptTokens()), Math.max(0, usage.completionTokens()), cost);
            due = due();
        }
        due.forEach(starter::start);
    }

    /** Sets the number of simultaneous calls that the host recommends. */
    void startWith(int recommended) {
        List<PaidCall> due;
        synchronized (this) {
            window.startWith(recommended);
            due = due();
        }
        due.forEach(starter::start);
    }

    /** Records a response with any status, which shows that the host is reachable. */
    synchronized void responded() {
        outage.responded();
        silence.responded();
    }

    /** The reaction to a call without a response. */
    enum AfterNoResponse {
        /** The attempt counts as failed. */
        COUNT,
        /** The host is unreachable; the call waits for it, and the attempt does not count as failed. */
        WAIT,
        /** The host has been unreachable for longer than the outage limit. */
        AWAY_TOO_LONG,
        /** The host has accepted calls without sending any response for too long. */
        SILENT_TOO_LONG
    }

    /** Records that a call got no usable response. */
    synchronized AfterNoResponse noResponse(PaidCall call, Transport.Stage stage) {
        long now = ticker.nanos();
        if (stage == Transport.Stage.SILENT || stage == Transport.Stage.OVERTIME) {
            window.timedOut(call.began, now);
            Duration timeout = stage == Transport.Stage.SILENT ? limits.read() : limits.call();
            return silence.isTooLong(call, timeout, now) ? AfterNoResponse.SILENT_TOO_LONG : AfterNoResponse.COUNT;
        }
        if (stage == Transport.Stage.READING || stage == Transport.Stage.TOO_LARGE) {
            responded();
            return AfterNoResponse.COUNT;
        }
        if (!outage.notes(call, stage != Transport.Stage.CONNECTING, now)) {
            return AfterNoResponse.COUNT;
        }
        if (outage.hasReachedItsLimit(now)) {
            return AfterNoResponse.AWAY_TOO_LONG;
        }
        pacer.lengthen(now, outage.pauseFrom(now));
        meter.refused(Refusal.Kind.TRANSPORT);
        return AfterNoResponse.WAIT;
    }

    /** Records a refusal; returns whether the refusal pauses all calls, so that this call needs no separate wait. */
    synchronized boolean refused(PaidCall call, Refusal refusal) {
        meter.refused(refusal.kind());
        if (refusal.kind() == Refusal.Kind.TRANSPORT && meter.answered() == 0) {
            // The host is not ready yet, so all calls wait instead of failing one after another.
            pacer.lengthen(ticker.nanos(), Pacer.SHORTEST_PAUSE);
        }
        boolean overloaded = refusal.kind() == Refusal.Kind.OVERLOADED;
        if (!overloaded && refusal.kind() != Refusal.Kind.RATE_LIMITED) {
            return false;
        }
        if (!pacer.isForTheRate()) {
            return false;
        }
        Duration asked = refusal.retryAfter();
        Duration pause = asked != null ? asked : overloaded ? OVERLOAD_PAUSE : Pacer.SHORTEST_PAUSE;
        long now = ticker.nanos();
        if (window.refused(call.began, now)) {
            if (pacer.refused(now, pause)) {
                window.reopen();
                return false;
            }
        } else if (asked != null) {
            pacer.lengthen(now, pause);
        }
        return true;
    }

    /** Starts no further calls; returns the calls that have not started. */
    synchronized List<PaidCall> stop(String why) {
        stopped = stopped == null ? why : stopped;
        List<PaidCall> left = new ArrayList<>(waiting);
        left.addAll(delayed);
        waiting.clear();
        delayed.clear();
        return left;
    }

    synchronized List<PaidCall> open() {
        return List.copyOf(open);
    }

    /**
     * Returns the open calls, or the waiting calls if none is open, if no call has started or ended for this time. Returns no calls if all
     * calls wait for the end of a pause.
     */
    synchronized List<PaidCall> stuckFor(Duration time) {
        long now = ticker.nanos();
        boolean idle = open.isEmpty() && waiting.isEmpty();
        if (idle || stopped != null || (open.isEmpty() && pacer.waitFor(now) > 0)) {
            movedAt = now;
        }
        return now - movedAt < time.toNanos() ? List.of() : List.copyOf(open.isEmpty() ? waiting : open);
    }

    synchronized void failed() {
        meter.failed();
    }

    synchronized AccountTotals totals(String provider) {
        return meter.totals(provider, open.size(), slots(), pacer.pace(), outage.length(ticker.nanos()));
    }
}
