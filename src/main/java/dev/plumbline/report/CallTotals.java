package dev.plumbline.report;

import java.util.List;
import java.util.Map;

/**
 * The totals of a run's calls, for {@code run.json}; not deterministic.
 *
 * @param replayed calls that the recording answered in a live run
 * @param attempts requests that went out
 * @param retries attempts beyond a call's first
 * @param spend what they cost by the profile's prices, or NaN where a price is missing
 * @param providers the same for each provider, with its refusals by kind
 */
public record CallTotals(int replayed, int attempts, int retries, double spend, List<Map<String, Object>> providers) {
    /** No call was made. */
    public static final CallTotals NONE = new CallTotals(0, 0, 0, 0, List.of());
}
