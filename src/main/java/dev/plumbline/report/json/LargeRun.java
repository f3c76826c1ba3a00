package dev.plumbline.report.json;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Decides whether a run has too many cells for a reader to look at each. A large run writes numbers and samples, but no figures or pages,
 * which would take longer than the rest of the run; see ADR 0014.
 */
public final class LargeRun {
    /** The maximum number of ratings, explained answers and open cells together. */
    public static final int MOST_DRAWN = 5_000;

    private LargeRun() {}

    /** Returns whether a run with this number of cells is large. */
    public static boolean is(long cells) {
        return cells > MOST_DRAWN;
    }

    public static boolean is(Results results) {
        return is(cells(results));
    }

    /** Returns notes about the figures and pages that are missing; empty if the run is not large. */
    public static Stream<String> lines(Results results) {
        return is(results)
                ? Stream.of(String.format(
                        Locale.ROOT,
                        "no figures and pages: %d ratings and explained answers are more than the %d that are drawn",
                        cells(results),
                        MOST_DRAWN))
                : Stream.empty();
    }

    private static long cells(Results results) {
        return (long) results.ratings().size()
                + results.elaborations().size()
                + results.answers().size();
    }
}
