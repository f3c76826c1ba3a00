package dev.plumbline.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The accepted shifts of a suite.
 *
 * @param accepted in the order of the file, at most one for each profile, base, model and question
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
    public Optional<BaselineEntry> entryFor(String profile, String base, String model, String question) {
        return accepted.stream()
                .filter(entry -> entry.covers(profile, base, model, question))
                .findFirst();
    }

    /** The entries about a cell that apply on this day: one or none. */
    public List<BaselineEntry> entriesFor(String profile, String base, String model, String question, LocalDate today) {
        return entryFor(profile, base, model, question).filter(entry -> entry.appliesOn(today)).stream()
                .toList();
    }
}
