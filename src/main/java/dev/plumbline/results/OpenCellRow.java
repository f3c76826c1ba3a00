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
 * @param samples the number of requested replies
 * @param read the number of replies that the readers read
 * @param unscored the number of replies that could not be read, by reason
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
     * @param counts the counts by category, or null if the reader counts; a category may be a model's own words, which pages must escape
     * @param intervals the confidence interval of each category's share, or null if the reader counts
     * @param numbers the number of replies by value, or null if the reader sorts replies into categories
     * @param unit the unit of the reader's counts, or null if the reader sorts
     * @param mean the mean of the numbers, or null if the reader sorts or read nothing
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
