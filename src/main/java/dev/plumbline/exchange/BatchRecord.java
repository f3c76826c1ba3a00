package dev.plumbline.exchange;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a batch log: something that is about to happen to a batch file, or has happened.
 *
 * @param at when
 * @param event what
 * @param file name of the batch file, which its content makes
 * @param facts what is known of it, by name
 */
public record BatchRecord(Instant at, Event event, String file, Map<String, String> facts) {
    /** What a line can tell, in the order things happen. */
    public enum Event {
        /** The host has the file, and works at nothing yet; fact {@code input}. */
        UPLOADED,
        /** Written before the host is asked to begin, which costs money, so that a killed process is known to have asked. */
        CREATING,
        /** The host has begun; fact {@code job}. */
        CREATED,
        /** The host would not begin; fact {@code why}. */
        REFUSED,
        /** The host has ended and its results are on disk; facts {@code status}, {@code results}. */
        FETCHED,
        /** The results have been put into the recording. */
        IMPORTED
    }

    public BatchRecord {
        facts = Map.copyOf(facts);
    }
}
