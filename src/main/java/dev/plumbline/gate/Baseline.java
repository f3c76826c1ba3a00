package dev.plumbline.gate;

import java.util.List;
import java.util.Optional;

/**
 * The accepted shifts of a suite.
 *
 * @param accepted in the order of the file, at most one for each profile, base, model, question and given answer
 */
public record Baseline(List<BaselineEntry> accepted) {
    public Baseline {
        accepted = List.copyOf(accepted);
    }

    /** A baseline that accepts nothing. */
    public static Baseline none() {
        return new Baseline(List.of());
    }

    /** The entry about a cell, expired or not, so that a report can say that one has expired. */
    Optional<BaselineEntry> entryFor(String profile, String base, ShiftReading cell) {
        return accepted.stream()
                .filter(entry -> entry.covers(profile, base, cell.model(), cell.question(), cell.answer()))
                .findFirst();
    }
}
