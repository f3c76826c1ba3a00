package dev.plumbline.gateway;

import dev.plumbline.provider.reply.Refusal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The counters of an account. Not thread-safe: its account guards it. */
final class AccountCounters {
    private final Map<Refusal.Kind, Integer> refusals = new EnumMap<>(Refusal.Kind.class);
    private int attempts;
    private int answered;
    private int failed;
    private int retries;
    private long promptTokens;
    private long completionTokens;
    private double spend;
    private boolean spendKnown = true;

    void attempt() {
        attempts++;
    }

    void notAttempted() {
        attempts--;
    }

    int answered() {
        return answered;
    }

    void answered(long prompt, long completion, double cost) {
        answered++;
        promptTokens += prompt;
        completionTokens += completion;
        if (Double.isNaN(cost)) {
            spendKnown = false;
        } else {
            spend += cost;
        }
    }

    void refused(Refusal.Kind kind) {
        refusals.merge(kind, 1, Integer::sum);
    }

    void retried() {
        retries++;
    }

    void failed() {
        failed++;
    }

    /** Returns a snapshot. */
    AccountTotals totals(String provider, int inFlight, int concurrency, double pace, Duration unreachable) {
        return new AccountTotals(
                provider,
                attempts,
                answered,
                failed,
                retries,
                Map.copyOf(refusals),
                inFlight,
                concurrency,
                pace,
                unreachable,
                promptTokens,
                completionTokens,
                spendKnown ? spend : Double.NaN);
    }
}
