package dev.plumbline.figure;

import dev.plumbline.results.OpenCellRow;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.TInterval;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one reader made of one model's replies to one open question.
 *
 * @param samples how many replies were asked for
 * @param read how many of them were read
 * @param counts by category, in the order of the results, or null if the reader counts
 * @param numbers one a reply, ascending, or null if the reader sorts
 * @param unit what the reader counts, or null if it sorts
 */
record OpenReading(
        String question,
        String model,
        String reader,
        int samples,
        int read,
        @Nullable Map<String, Integer> counts,
        @Nullable List<Integer> numbers,
        @Nullable String unit) {
    private static final double ALPHA = 0.05;
    private static final int MOST_SAMPLES = 1_000_000;

    OpenReading {
        counts = counts == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        numbers = numbers == null ? null : List.copyOf(numbers);
        if (read < 0 || read > samples || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("read must be in 0..samples, and samples at most " + MOST_SAMPLES
                    + " (was " + read + " of " + samples + ")");
        }
        if (counts != null
                && counts.values().stream().mapToLong(Integer::longValue).sum() != read) {
            throw new IllegalArgumentException("the counts of reader " + reader + " must add up to read");
        }
        if (numbers != null && numbers.size() != read) {
            throw new IllegalArgumentException("the numbers of reader " + reader + " must add up to read");
        }
    }

    static OpenReading of(OpenCellRow cell, OpenCellRow.Reading reading) {
        return new OpenReading(
                cell.question(),
                cell.model(),
                reading.reader(),
                cell.samples(),
                cell.read(),
                reading.counts(),
                reading.numbers() == null ? null : numbers(reading.numbers(), cell.read()),
                reading.unit());
    }

    private static List<Integer> numbers(Map<String, Integer> times, int read) {
        if (times.values().stream().mapToLong(Integer::longValue).sum() != read) {
            throw new IllegalArgumentException("numbers must add up to read");
        }
        List<Integer> numbers = new ArrayList<>();
        times.forEach((number, count) -> numbers.addAll(Collections.nCopies(count, Integer.valueOf(number))));
        Collections.sort(numbers);
        return numbers;
    }

    boolean isCounted() {
        return counts == null;
    }

    /** Returns the share of these categories together, with Wilson's interval of 95 %; null if nothing was read. */
    @Nullable
    Bounded share(List<String> categories) {
        Map<String, Integer> known = counts == null ? Map.of() : counts;
        if (read == 0) {
            return null;
        }
        int count = categories.stream().mapToInt(c -> known.getOrDefault(c, 0)).sum();
        Interval interval = Wilson.interval(count, read, ALPHA);
        return Bounded.holding((double) count / read, interval.low(), interval.high());
    }

    /** Returns the mean of the numbers with Student's interval of 95 %, which a single number does not have; null if nothing was read. */
    @Nullable
    Bounded mean() {
        if (numbers == null || numbers.isEmpty()) {
            return null;
        }
        double[] each = numbers.stream().mapToDouble(Integer::doubleValue).toArray();
        double mean = Arrays.stream(each).average().orElseThrow();
        if (each.length == 1) {
            return new Bounded(mean, mean, mean);
        }
        Estimate estimate = TInterval.mean(each, ALPHA);
        return Bounded.holding(mean, Math.max(0, estimate.low()), estimate.high());
    }
}
