package dev.plumbline.gateway;

import dev.plumbline.provider.reply.Refusal;
import java.time.Duration;
import java.util.Map;

/**
 * The totals of one provider account's calls, for progress and {@code run.json}.
 *
 * @param provider the provider's name in the profile
 * @param attempts requests sent, including retries
 * @param answered calls whose reply was recorded
 * @param failed calls that were given up
 * @param retries attempts beyond a call's first
 * @param refusals attempts without a reply, by the kind of refusal
 * @param inFlight calls that are open now
 * @param concurrency the current limit of open calls
 * @param pace calls that may start per second, learned from the host's refusals; infinite without refusals
 * @param unreachable how long a host that answered before has been unreachable; zero if it is reachable
 * @param promptTokens tokens of requests, as counted by hosts that report them
 * @param completionTokens tokens of replies, as counted by hosts that report them
 * @param spend the cost of the calls by the profile's prices, or NaN if a price is missing
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
