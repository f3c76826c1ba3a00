package dev.plumbline.exchange;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How far the last attempt at a batch file has come.
 *
 * @param file its name
 * @param last what happened last
 * @param facts what is known of it
 */
public record BatchJob(String file, BatchRecord.Event last, Map<String, String> facts) {
    /** The fact that names what could not be fetched. */
    static final String GAP = "gap";

    private static final Pattern SPACE = Pattern.compile(" ");

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

    /** Returns whether a host has something of it that can be asked for: the batch, or a file that could not be fetched. */
    public boolean isAtHost() {
        return last == BatchRecord.Event.CREATED
                || (last == BatchRecord.Event.FETCHED && !fact(GAP).isEmpty());
    }

    /** Returns the names of the result files that were fetched. */
    public List<String> results() {
        return SPACE.splitAsStream(fact("results"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A fact, or nothing. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
