package dev.plumbline.gateway;

import dev.plumbline.provider.reply.Refusal;
import java.time.Duration;
import java.util.Map;

/**
 * The totals of one provider account's calls, for progress and {@code run.json}.
 *
 * @param provider its name in the profile
 * @param attempts requests that were sent
 * @param answered replies that came and were recorded
 * @param failed calls that were given up
 * @param retries attempts beyond a call's first
 * @param refusals attempts that got no reply, by kind
 * @param inFlight calls open now
 * @param concurrency calls that may be open at once now
 * @param pace calls that may begin in a second, learned from the host's refusals; infinite without any
 * @param unreachable how long a host that answered before has not been reachable; zero if it is
 * @param promptTokens tokens of requests by the host's count, if it reports it
 * @param completionTokens tokens of replies by the host's count, if it reports it
 * @param spend their cost by the profile's prices, or NaN if a price is missing
 */
public record AccountTotals(
        String provider,
        int attempts,
        int answered,
        int failed,
        int retries,
        Map<Refusal.Kind, Integer> refusals,
        int inFlight,
        int concurrency,
        double pace,
        Duration unreachable,
        long promptTokens,
        long completionTokens,
        double spend) {}
