package dev.plumbline.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The readings of the replies of one model to one open question.
 *
 * @param question id of the question in its context
 * @param context id of the context, or null if there is none
 * @param set the question's set, or null
 * @param samples how many replies were asked for
 * @param read how many the readers read
 * @param unscored how many could not be read, by reason
 */
public record OpenCellRow(
        String question,
        @OmitNull @Nullable String context,
        @OmitNull @Nullable String set,
        String model,
        int samples,
        int read,
        Map<String, Integer> unscored,
        List<Reading> readers) {
    /**
     * One reader's distribution.
     *
     * @param counts by category, or null if the reader counts; categories may be a model's own words, hostile to any page
     * @param intervals where each category's share may lie, or null if the reader counts
     * @param numbers by value, how many replies have it, or null if the reader sorts
     * @param unit what the reader counts, or null if it sorts
     * @param mean of the numbers, or null if the reader sorts or read nothing
     */
    public record Reading(
            String reader,

            @OmitNull @Nullable Map<String, Integer> counts,

            @OmitNull @Nullable Map<String, ValueInterval> intervals,

            @OmitNull @Nullable Map<String, Integer> numbers,

            @OmitNull @Nullable String unit,

            @OmitNull @Nullable Double mean) {
        public Reading {
            counts = counts == null ? null : RowChecks.ordered(counts);
            intervals = intervals == null ? null : RowChecks.ordered(intervals);
            numbers = numbers == null ? null : RowChecks.ordered(numbers);
        }
    }

    public OpenCellRow {
        unscored = RowChecks.ordered(unscored);
        readers = List.copyOf(readers);
    }
}
