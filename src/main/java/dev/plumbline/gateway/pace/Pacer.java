package dev.plumbline.gateway.pace;

import dev.plumbline.profile.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the next call may start. The profile's limits always apply. If a host refuses calls because of their rate, all calls pause
 * for as long as the host asks. Calls then resume at the rate of the host's earlier answers. This rate doubles every second until the next
 * refusal and rises slowly afterwards, so that an unknown limit is found with few refusals. If refusals continue at half of the first rate,
 * they may have another cause. Calls are then unpaced on trial, as long as most of them are answered. Not thread-safe: its account guards
 * it.
 */
public final class Pacer {
    public static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

    private static final double SECOND = 1e9;
    private static final double SLOWEST = 0.5;
    /**
     * The lowest initial rate in calls per second. If only a few calls were made before a refusal, their rate does not show the host's
     * limit.
     */
    private static final double SLOWEST_FIRST = 8;

    private static final double FIRST_CUT = 0.7;
    private static final double CUT = 0.85;
    /** The increase of the rate per second, as a share of the rate: by {@code SEARCH} until a limit is found, and slowly afterwards. */
    private static final double SEARCH = 1.0;

    private static final double CLIMB = 0.02;
    /** A trial without pacing starts if the host still refuses calls at this share of the initial rate. */
    private static final double MUCH_SLOWER = 0.5;

    private static final Duration FIRST_TRIAL_AGAIN = Duration.ofSeconds(30);
    /** The longest delay of a timer, in nanoseconds, that later calls may make up for, so that they never start in a burst. */
    private static final long CATCH_UP = 10_000_000;

    private final double secondsPerRequest;
    private final double secondsPerToken;
    private final LastOutcomes outcomes = new LastOutcomes();
    private AnswerRate answers = new AnswerRate();
    private double rate = Double.POSITIVE_INFINITY;
    private boolean searching = true;
    private boolean measuring;
    private double firstRate;
    private @Nullable UnpacedTrial trial;
    private double rateBeforeTrial;
    private Duration trialAgain = FIRST_TRIAL_AGAIN;
    private long nextTrial;
    private long pausedUntil;
    private long grownAt;
    private long nextRequest;
    private long nextByLimit;
    private long nextByTokens;

    public Pacer(Limits limits, long now) {
        Integer requests = limits.requestsPerMinute();
        Integer tokens = limits.tokensPerMinute();
        secondsPerRequest = requests == null ? 0 : 60.0 / requests;
        secondsPerToken = tokens == null ? 0 : 60.0 / tokens;
        nextTrial = now;
        pausedUntil = now;
        nextRequest = now;
        nextByLimit = now;
        nextByTokens = now;
    }

    /** Returns the nanoseconds until a call may start; 0 or less if it may start now. */
    public long waitFor(long now) {
        if (measuring && now - pausedUntil >= 0) {
            resume(now);
        }
        long until = Math.max(pausedUntil - now, Math.max(nextByLimit - now, nextByTokens - now));
        return Double.isInfinite(rate) ? until : Math.max(until, nextRequest - now);
    }

    /** Records the start of a call and the most tokens that it may use. */
    public void began(long now, long tokens) {
        nextByLimit = after(nextByLimit, now, secondsPerRequest);
        nextByTokens = after(nextByTokens, now, secondsPerToken * tokens);
        if (trial != null) {
            trial.began();
        }
        if (!Double.isInfinite(rate)) {
            nextRequest = after(nextRequest, now, 1 / rate);
        }
    }

    private static long after(long next, long now, double seconds) {
        return Math.max(next, now - CATCH_UP) + (long) (seconds * SECOND);
    }

    /** Records an answer. */
    public void answered(long now) {
        outcomes.add(false);
        answers.add(now);
        if (trial != null) {
            trial.answered();
        }
        if (!Double.isInfinite(rate)) {
            double seconds = Math.max(0, now - grownAt) / SECOND;
            rate *= 1 + (searching ? SEARCH : CLIMB) * Math.min(seconds, 1);
            grownAt = now;
        }
    }

    /** Records a refusal; returns whether the rate of calls is the cause. */
    public boolean isForTheRate() {
        outcomes.add(true);
        if (trial != null) {
            trial.refused();
            return trial.hasFailed();
        }
        return outcomes.showALimit() || measuring || !Double.isInfinite(rate);
    }

    /** Starts a new episode of refusals: all calls pause for at least as long as the host asks. Returns true if a trial starts instead. */
    public boolean refused(long now, Duration pause) {
        if (trial != null) {
            end(trial, now);
        } else if (rate <= firstRate * MUCH_SLOWER && now - nextTrial >= 0) {
            trial = new UnpacedTrial();
            answers = new AnswerRate();
            rateBeforeTrial = rate;
            rate = Double.POSITIVE_INFINITY;
            outcomes.clear();
            return true;
        }
        lengthen(now, pause);
        if (!Double.isInfinite(rate)) {
            rate = Math.max(SLOWEST, rate * (searching ? FIRST_CUT : CUT));
            searching = false;
            grownAt = pausedUntil;
        } else if (!measuring) {
            measuring = true;
            answers.keepFrom(now);
        }
        return false;
    }

    private void end(UnpacedTrial ended, long now) {
        trial = null;
        if (ended.wasLong()) {
            searching = true;
            trialAgain = FIRST_TRIAL_AGAIN;
        } else {
            rate = rateBeforeTrial;
            nextTrial = now + trialAgain.toNanos();
            trialAgain = trialAgain.multipliedBy(2);
        }
    }

    /** Lengthens the pause if another refusal of the same episode asks for a longer one. */
    public void lengthen(long now, Duration pause) {
        long until = now + Math.max(pause.toNanos(), SHORTEST_PAUSE.toNanos());
        pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
    }

    /** Ends the first pause and sets the initial rate from the answers since one second before the pause. */
    private void resume(long now) {
        measuring = false;
        rate = Math.max(SLOWEST_FIRST, answers.perSecond(now));
        firstRate = rate;
        grownAt = now;
        nextRequest = now;
    }

    /** Returns the number of calls that may start per second, learned from refusals; infinity if there is no limit. */
    public double pace() {
        return rate;
    }

    /** The state of a trial without pacing, which starts if slowing down did not end refusals. Not thread-safe: its account guards it. */
    private static final class UnpacedTrial {
        private static final int ENOUGH = 14;
        private static final double NEARLY_ALL = 0.6;
        private static final int LONG = 100;
        /** After this number of calls, older calls count only half, because the host's behaviour may change. */
        private static final double REMEMBERED = 256;

        private double begun;
        private double refused;
        private int answered;

        void began() {
            begun++;
            if (begun > REMEMBERED) {
                begun /= 2;
                refused /= 2;
            }
        }

        void refused() {
            refused++;
        }

        void answered() {
            answered++;
        }

        /**
         * Returns whether the share of refused calls shows that the rate is the cause. Open calls count as answered, because refusals
         * arrive sooner than answers.
         */
        boolean hasFailed() {
            return refused >= ENOUGH && refused >= NEARLY_ALL * begun;
        }

        /** Returns whether enough calls of the trial were answered to conclude that later refusals come from a new limit. */
        boolean wasLong() {
            return answered >= LONG;
        }
    }
}
