package dev.plumbline.figure;

import dev.plumbline.results.OpenCellRow;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.TInterval;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** One reader's values of one model's replies to one open question. */
record OpenReading(OpenCellRow cell, OpenCellRow.Reading row) {
    private static final double ALPHA = 0.05;
    private static final int MOST_SAMPLES = 1_000_000;

    OpenReading {
        int read = cell.read();
        if (read < 0 || read > cell.samples() || cell.samples() > MOST_SAMPLES) {
            throw new IllegalArgumentException("read must be in 0..samples, and samples at most " + MOST_SAMPLES
                    + " (was " + read + " of " + cell.samples() + ")");
        }
        if (row.counts() != null && sum(row.counts().values()) != read) {
            throw new IllegalArgumentException(
                    "the counts of reader " + row.reader() + " must add up to the number of replies read");
        }
        if (row.numbers() != null) {
            if (sum(row.numbers().values()) != read) {
                throw new IllegalArgumentException("numbers must add up to the number of replies read");
            }
            row.numbers().keySet().forEach(Integer::parseInt);
        }
    }

    private static long sum(Collection<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    String question() {
        return cell.question();
    }

    String model() {
        return cell.model();
    }

    String reader() {
        return row.reader();
    }

    boolean isCounted() {
        return row.counts() == null;
    }

    /** Returns the counts by category, in the order of the results; empty if the reader counts. */
    Map<String, Integer> counts() {
        return Objects.requireNonNullElse(row.counts(), Map.of());
    }

    /** Returns the summed share of these categories with Wilson's interval of 95 %; null if no reply was read. */
    @Nullable
    Bounded share(List<String> categories) {
        if (cell.read() == 0) {
            return null;
        }
        int count =
                categories.stream().mapToInt(c -> counts().getOrDefault(c, 0)).sum();
        Interval interval = Wilson.interval(count, cell.read(), ALPHA);
        return Bounded.holding((double) count / cell.read(), interval.low(), interval.high());
    }

    /** Returns the mean of the numbers with Student's interval of 95 %; null if no reply was read. A single number has no interval. */
    @Nullable
    Bounded mean() {
        Map<String, Integer> numbers = row.numbers();
        if (numbers == null || cell.read() == 0) {
            return null;
        }
        double[] each = numbers.entrySet().stream()
                .flatMapToDouble(e -> DoubleStream.generate(() -> Integer.parseInt(e.getKey()))
                        .limit(e.getValue()))
                .sorted()
                .toArray();
        double mean = DoubleStream.of(each).average().orElseThrow();
        if (each.length == 1) {
            return new Bounded(mean, mean, mean);
        }
        Estimate estimate = TInterval.mean(each, ALPHA);
        return Bounded.holding(mean, Math.max(0, estimate.low()), estimate.high());
    }
}
