package dev.plumbline.report.json;

import dev.plumbline.measure.LeakCount;
import dev.plumbline.run.PrefillCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of a cell's explanations that are training answers.
 *
 * @param training names of the training sets they were compared with: all of the suite
 * @param count null if there is no training set
 * @param note what the count cannot say, or null
 */
public record LeakResult(
        PrefillCell cell,
        List<String> training,
        @Nullable LeakCount count,
        @Nullable String note) {
    public LeakResult {
        training = List.copyOf(training);
    }
}
