package dev.plumbline.session;

import dev.plumbline.gateway.AccountTotals;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.report.ProviderProgress;
import dev.plumbline.results.RunFile;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts the gateway's call counts to the form that reports show. */
final class LiveCalls {
    /** The cause that the progress display shows for a retried refusal. Refusals because of rate or load have their own display. */
    private static final Map<Refusal.Kind, String> CAUSES = Map.of(
            Refusal.Kind.TRANSPORT, "no connection, a reset or a timeout",
            Refusal.Kind.SERVER_ERROR, "errors of the host",
            Refusal.Kind.MALFORMED, "malformed replies",
            Refusal.Kind.NO_LOGPROBS, "replies without token probabilities",
            Refusal.Kind.LOADING, "the model is being loaded",
            Refusal.Kind.INVALID_REQUEST, "settings that the host refuses");

    private LiveCalls() {}

    /**
     * Returns a provider's account as progress shows it.
     *
     * @param missing how many calls of the plan this provider still has to answer
     * @param mayEndEarly whether interim looks may make some of these calls unnecessary
     */
    static ProviderProgress progress(AccountTotals totals, int missing, boolean mayEndEarly) {
        return new ProviderProgress(
                totals.provider(),
                totals.answered(),
                totals.failed(),
                missing,
                mayEndEarly,
                totals.inFlight(),
                totals.concurrency(),
                totals.refusals().getOrDefault(Refusal.Kind.RATE_LIMITED, 0)
                        + totals.refusals().getOrDefault(Refusal.Kind.OVERLOADED, 0),
                cause(totals.refusals()),
                totals.pace(),
                totals.unreachable().toSeconds(),
                totals.retries(),
                totals.spend());
    }

    /** Returns the most frequent cause of retries due to the host or the network; empty if there were none. */
    private static String cause(Map<Refusal.Kind, Integer> refusals) {
        return refusals.entrySet().stream()
                .filter(e -> CAUSES.containsKey(e.getKey()) && e.getValue() > 0)
                .max(Map.Entry.<Refusal.Kind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Refusal.Kind, Integer>comparingByKey()
                                .reversed()))
                .map(e -> Objects.requireNonNull(CAUSES.get(e.getKey())))
                .orElse("");
    }

    /** Returns an account as {@code run.json} shows it. */
    static RunFile.Calls recorded(AccountTotals totals) {
        Map<String, Integer> refusals = new TreeMap<>();
        totals.refusals()
                .forEach((kind, count) ->
                        refusals.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
        return new RunFile.Calls(
                totals.provider(),
                totals.attempts(),
                totals.answered(),
                totals.failed(),
                totals.retries(),
                refusals,
                totals.promptTokens(),
                totals.completionTokens(),
                known(totals.spend()));
    }

    /** Returns the costs, or null if they are unknown because a price is missing. */
    static @Nullable Double known(double spend) {
        return Double.isNaN(spend) ? null : spend;
    }
}
