package dev.plumbline.gate.baseline;

import java.util.List;
import java.util.Optional;

/**
 * The accepted shifts of a suite.
 *
 * @param accepted the entries in the order of the file, at most one for each profile, base, model, question and given answer
 */
public record Baseline(List<BaselineEntry> accepted) {
    public Baseline {
        accepted = List.copyOf(accepted);
    }

    /** Returns a baseline that accepts nothing. */
    public static Baseline none() {
        return new Baseline(List.of());
    }

    /**
     * Returns the level at which an entry's counts are tested. The level is alpha divided by the number of the candidate's entries of the same kind,
     * such as ratings or explanations. So the chance of any false report about a candidate is at most alpha per kind.
     */
    public double level(BaselineEntry entry, double alpha) {
        long family = accepted.stream()
                .filter(other -> other.profile().equals(entry.profile())
                        && other.base().equals(entry.base())
                        && other.model().equals(entry.model())
                        && (other.answer() == null) == (entry.answer() == null)
                        && (other.reader() == null) == (entry.reader() == null))
                .count();
        return alpha / Math.max(1, family);
    }

    /** Returns the entry about a cell. Expired entries are returned too, so that a report can name them. */
    public Optional<BaselineEntry> entryFor(String profile, String base, ShiftReading cell) {
        return accepted.stream()
                .filter(entry -> entry.covers(profile, base, cell))
                .findFirst();
    }
}
