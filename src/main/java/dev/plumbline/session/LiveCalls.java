package dev.plumbline.session;

import dev.plumbline.gateway.AccountTotals;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.report.CallTotals;
import dev.plumbline.report.ProviderProgress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Translates the gateway's counts for reports. */
final class LiveCalls {
    /** What a refusal that is tried again is called in progress; those for the rate and the load are shown apart. */
    private static final Map<Refusal.Kind, String> CAUSES = Map.of(
            Refusal.Kind.TRANSPORT, "no connection, a reset or a timeout",
            Refusal.Kind.SERVER_ERROR, "errors of the host",
            Refusal.Kind.MALFORMED, "malformed replies",
            Refusal.Kind.NO_LOGPROBS, "replies without token probabilities",
            Refusal.Kind.LOADING, "the model is being loaded",
            Refusal.Kind.INVALID_REQUEST, "settings that the host does not take");

    private LiveCalls() {}

    /**
     * A provider's account as progress shows it.
     *
     * @param missing what the plan needs of it
     * @param mayEndEarly whether looks may leave some of that out
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

    /** The most frequent cause of retries that is the host's fault or the network's; empty if there was none. */
    private static String cause(Map<Refusal.Kind, Integer> refusals) {
        return refusals.entrySet().stream()
                .filter(e -> CAUSES.containsKey(e.getKey()) && e.getValue() > 0)
                .max(Map.Entry.<Refusal.Kind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Refusal.Kind, Integer>comparingByKey()
                                .reversed()))
                .map(e -> Objects.requireNonNull(CAUSES.get(e.getKey())))
                .orElse("");
    }

    /** All accounts as {@code run.json} shows them. */
    static CallTotals record(List<AccountTotals> accounts, int replayed) {
        return new CallTotals(
                replayed,
                accounts.stream().mapToInt(AccountTotals::attempts).sum(),
                accounts.stream().mapToInt(AccountTotals::retries).sum(),
                accounts.stream().mapToDouble(AccountTotals::spend).sum(),
                accounts.stream().map(LiveCalls::provider).toList());
    }

    private static Map<String, Object> provider(AccountTotals totals) {
        Map<String, Integer> refusals = new TreeMap<>();
        totals.refusals()
                .forEach((kind, count) ->
                        refusals.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("provider", totals.provider());
        json.put("attempts", totals.attempts());
        json.put("answered", totals.answered());
        json.put("failed", totals.failed());
        json.put("retries", totals.retries());
        json.put("refusals", refusals);
        json.put("promptTokens", totals.promptTokens());
        json.put("completionTokens", totals.completionTokens());
        json.put("spend", Double.isNaN(totals.spend()) ? null : totals.spend());
        return asObjects(json);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Jackson writes nulls; the record's type does not say so
    private static Map<String, Object> asObjects(Map<String, @Nullable Object> json) {
        return (Map<String, Object>) (Map<String, ?>) json;
    }
}
