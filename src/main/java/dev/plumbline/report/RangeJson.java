package dev.plumbline.report;

import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.Estimate;
import dev.plumbline.stats.Interval;
import dev.plumbline.stats.PValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a number that is known only up to a range, or only by chance, stands in {@code results.json}. */
final class RangeJson {
    private RangeJson() {}

    static Map<String, Object> of(Bounded bounded) {
        return of(bounded.value(), bounded.low(), bounded.high());
    }

    static Map<String, Object> of(Estimate estimate) {
        return of(estimate.value(), estimate.low(), estimate.high());
    }

    static @Nullable Map<String, Object> orNull(@Nullable Bounded bounded) {
        return bounded == null ? null : of(bounded);
    }

    static @Nullable Map<String, Object> orNull(@Nullable Estimate estimate) {
        return estimate == null ? null : of(estimate);
    }

    static List<Double> of(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    /** A p-value with how it came about, since a drawn one has an error of its own. */
    static void put(Map<String, Object> json, PValue test) {
        json.put("p", test.p());
        json.put("method", test.method());
        json.put("rearrangements", test.rearrangements());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> of(double value, double low, double high) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value);
        json.put("low", low);
        json.put("high", high);
        return json;
    }
}
