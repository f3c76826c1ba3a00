package dev.plumbline.stub;

import java.util.Map;

/**
 * The counts of the stub so far.
 *
 * @param received chat requests
 * @param completed those answered with 200 and the whole right body
 * @param refused429 those refused with 429, by the rate limit or by a fault
 * @param faults those hit by a fault, by kind
 * @param mostInFlight the most that were open at once; a stalled one stays open
 */
public record StubCounts(long received, long completed, long refused429, Map<Fault, Long> faults, int mostInFlight) {
    public StubCounts {
        faults = Map.copyOf(faults);
    }
}
