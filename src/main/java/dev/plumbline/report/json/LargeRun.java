package dev.plumbline.report.json;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A run of more cells than can be read one by one. It writes numbers and samples, but no figures or pages, which would take longer than all
 * else; see ADR 0014.
 */
public final class LargeRun {
    /** Ratings, explained answers and open cells together. */
    public static final int MOST_DRAWN = 5_000;

    private LargeRun() {}

    /** Returns whether a run with this number of ratings and explained answers is large. */
    public static boolean is(long cells) {
        return cells > MOST_DRAWN;
    }

    public static boolean is(Results results) {
        return is(cells(results));
    }

    /** Returns notes for readers of the verdicts; none if everything was drawn. */
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
