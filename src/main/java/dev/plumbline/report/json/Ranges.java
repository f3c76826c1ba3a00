package dev.plumbline.report.json;

import dev.plumbline.gate.baseline.AnswerCounts;
import dev.plumbline.results.AnswerCountsRow;
import dev.plumbline.results.ValueInterval;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Converts numbers and constants into the form that records of results use. */
public final class Ranges {
    private Ranges() {}

    static ValueRange of(Bounded bounded) {
        return new ValueRange(bounded.value(), bounded.low(), bounded.high());
    }

    public static ValueRange of(Estimate estimate) {
        return new ValueRange(estimate.value(), estimate.low(), estimate.high());
    }

    public static @Nullable ValueRange orNull(@Nullable Bounded bounded) {
        return bounded == null ? null : of(bounded);
    }

    public static @Nullable ValueRange orNull(@Nullable Estimate estimate) {
        return estimate == null ? null : of(estimate);
    }

    static ValueInterval of(Interval interval) {
        return new ValueInterval(interval.low(), interval.high());
    }

    static @Nullable AnswerCountsRow counts(@Nullable AnswerCounts counts) {
        return counts == null ? null : new AnswerCountsRow(counts.candidate(), counts.base());
    }

    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
