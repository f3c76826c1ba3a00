package dev.plumbline.measure;

import dev.plumbline.suite.reader.ReplyReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One reader's values of the replies of a cell, counted. */
public sealed interface Tally {
    /** Returns the reader's id. */
    String reader();

    /** Returns the number of replies that were read. */
    int total();

    /**
     * The tally of a reader that sorts replies into categories.
     *
     * @param counts the number of replies by category: first the categories that the reader defines, in its order, then others by name; a category
     *     may be a model's own words, which reports must escape
     */
    record Categories(String reader, Map<String, Integer> counts) implements Tally {
        public Categories {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }

        @Override
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Returns the number of replies in a category. */
        public int count(String category) {
            return counts.getOrDefault(category, 0);
        }
    }

    /**
     * The tally of a reader that counts. {@code times[i]} replies had the value {@code values[i]}. Uses arrays to save memory, because a run may have
     * many replies.
     *
     * @param unit the unit of the values, in the plural
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Numbers(String reader, String unit, int[] values, int[] times) implements Tally {
        @Override
        public int total() {
            return Arrays.stream(times).sum();
        }

        /** Returns the value of each reply, ascending. */
        public int[] each() {
            return IntStream.range(0, values.length)
                    .flatMap(i -> IntStream.generate(() -> values[i]).limit(times[i]))
                    .toArray();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Numbers same
                    && reader.equals(same.reader)
                    && Arrays.equals(values, same.values)
                    && Arrays.equals(times, same.times);
        }

        @Override
        public int hashCode() {
            return 31 * reader.hashCode() + Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return reader + " " + Arrays.toString(values) + " x " + Arrays.toString(times);
        }
    }

    /** Counts values one by one. */
    final class Builder {
        private final ReplyReader reader;
        private final SortedMap<String, Integer> categories = new TreeMap<>();
        private final SortedMap<Integer, Integer> numbers = new TreeMap<>();

        Builder(ReplyReader reader) {
            this.reader = reader;
        }

        void add(ReplyValues.Value value) {
            String category = value.category();
            if (category == null) {
                numbers.merge(value.number(), 1, Integer::sum);
            } else {
                categories.merge(category, 1, Integer::sum);
            }
        }

        Tally tally() {
            if (reader instanceof ReplyReader.OfNumbers counts) {
                return new Numbers(
                        reader.id(),
                        counts.unit(),
                        numbers.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        numbers.values().stream().mapToInt(Integer::intValue).toArray());
            }
            Map<String, Integer> ordered = new LinkedHashMap<>();
            ((ReplyReader.OfCategories) reader).known().forEach(category -> ordered.put(category, 0));
            ordered.putAll(categories);
            return new Categories(reader.id(), ordered);
        }
    }
}
