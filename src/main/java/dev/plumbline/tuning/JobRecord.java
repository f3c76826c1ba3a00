package dev.plumbline.tuning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of {@code jobs.jsonl}: something that is about to happen, or has happened.
 *
 * @param at when
 * @param event what
 * @param key which order it belongs to
 * @param attempt which job of that order, from 1
 * @param facts what is known of it, by name
 */
public record JobRecord(Instant at, Event event, String key, int attempt, Map<String, String> facts) {
    /** What a line can tell. Those in -ING are written before a step, so that a killed process is known to have begun it. */
    public enum Event {
        UPLOADING,
        UPLOADED,
        CREATING,
        CREATED,
        REFUSED,
        COMPLETED,
        FAILED,
        CANCELLED,
        DEPLOYING,
        DEPLOYED,
        STOPPING,
        STOPPED
    }

    public JobRecord {
        facts = Map.copyOf(new LinkedHashMap<>(facts));
    }
}
