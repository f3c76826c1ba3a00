package dev.plumbline.report;

/**
 * The progress of the calls to one provider.
 *
 * @param provider the provider's name
 * @param done the number of answered calls
 * @param failed the number of calls that were given up
 * @param planned the number of needed calls, including those done and failed; an upper bound, because equal texts are judged only once
 * @param mayEndEarly whether an interim look at the samples may make some of the planned calls unnecessary
 * @param inFlight the number of calls that are open now
 * @param concurrency the number of calls that may be open at once now
 * @param refused the number of attempts that the host rejected because of its rate limit or load
 * @param cause the most frequent cause of other retries; empty if there is none
 * @param pace the current limit of calls per second after the host's rejections, or infinity
 * @param unreachable for how many seconds the host has been unreachable; 0 if it is reachable
 * @param retries the number of attempts after the first attempt of each call
 * @param spend the cost of the calls so far, or NaN if a price is missing
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
