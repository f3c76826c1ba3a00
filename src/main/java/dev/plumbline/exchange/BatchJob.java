package dev.plumbline.exchange;

import java.util.Map;

/**
 * How far the last attempt at a batch file has come.
 *
 * @param file its name
 * @param last what happened last
 * @param facts what is known of it
 */
public record BatchJob(String file, BatchRecord.Event last, Map<String, String> facts) {
    public BatchJob {
        facts = Map.copyOf(facts);
    }

    /** Whether a host has, or may have, been told to begin and its replies are not recorded yet: its calls must not be asked for again. */
    public boolean isOpen() {
        return switch (last) {
            case CREATING, CREATED, FETCHED -> true;
            case UPLOADED, REFUSED, IMPORTED -> false;
        };
    }

    /** A fact, or nothing. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
