package dev.plumbline.stub;

import java.util.Map;

/**
 * The counts of the stub's requests so far.
 *
 * @param received the number of chat requests
 * @param completed the number of requests answered with status 200 and the complete, correct body
 * @param refused429 the number of requests answered with status 429, because of the rate limit or a fault
 * @param faults the number of requests with each fault
 * @param mostInFlight the highest number of requests that were open at once; a stalled request stays open
 */
public record StubCounts(long received, long completed, long refused429, Map<Fault, Long> faults, int mostInFlight) {
    public StubCounts {
        faults = Map.copyOf(faults);
    }
}
