package dev.plumbline.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a journal: a step that is about to be taken, or the result of one.
 *
 * @param at the time when the line was written
 * @param event the step or its result
 * @param facts the facts about the step, by name
 */
public record JournalLine(Instant at, Event event, Map<String, String> facts) {
    /**
     * The steps of fine-tunes, deployments and batches. Events that end in -ING are written before the step, so that the step is known even
     * if the process is killed.
     */
    public enum Event {
        UPLOADING,
        UPLOADED,
        CREATING,
        CREATED,
        REFUSED,
        /** The job ended successfully. */
        COMPLETED,
        FAILED,
        CANCELLED,
        /** The results of a batch are on disk. */
        FETCHED,
        /** The results of a batch are in the recording. */
        IMPORTED,
        DEPLOYING,
        DEPLOYED,
        STOPPING,
        STOPPED
    }

    public JournalLine {
        facts = Map.copyOf(facts);
    }

    /** Returns a fact, or an empty text if it is unknown. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
