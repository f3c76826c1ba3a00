package dev.plumbline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more often a model chooses the first position than the content of the choices explains.
 *
 * @param question the id of the question, or null for the mean over the questions
 * @param questions the number of questions of the mean
 * @param first the share of the first position minus the share of an even choice, with an interval
 * @param positions the share of each position, averaged over the orders; null for the mean over questions
 */
public record PositionBiasRow(
        @Nullable String question,
        String model,
        int questions,
        ValueRange first,
        @Nullable List<Double> positions) {
    public PositionBiasRow {
        positions = positions == null ? null : List.copyOf(positions);
    }
}
