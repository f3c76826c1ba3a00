package dev.plumbline.report;

/**
 * The progress of the calls to one provider.
 *
 * @param provider its name
 * @param done calls answered
 * @param failed calls given up
 * @param planned calls that are needed, those done and failed included; an upper bound where equal texts are judged once
 * @param mayEndEarly whether looks may leave some of the planned calls out
 * @param inFlight calls open now
 * @param concurrency calls that may be open at once now
 * @param refused attempts that the host turned away for its rate or load
 * @param cause the most frequent cause of other retries, or empty
 * @param pace calls a second that the host's refusals have left, or infinity
 * @param unreachable seconds for which the host has not been reachable; 0 if it is
 * @param retries attempts beyond a call's first
 * @param spend what the calls cost so far, or NaN if a price is missing
 */
public record ProviderProgress(
        String provider,
        int done,
        int failed,
        int planned,
        boolean mayEndEarly,
        int inFlight,
        int concurrency,
        int refused,
        String cause,
        double pace,
        long unreachable,
        int retries,
        double spend) {}
