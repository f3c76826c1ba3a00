package dev.plumbline.exchange;

import dev.plumbline.gateway.key.HostId;
import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The state of the last attempt to submit a batch file.
 *
 * @param file the file's name
 * @param last the latest event
 * @param facts the recorded facts, by name
 */
public record BatchJob(String file, JournalLine.Event last, Map<String, String> facts) {
    /** The name of the fact that lists results that could not be downloaded. */
    static final String GAP = "gap";

    /** The name of the fact that counts calls without a reply or an error in the results. Such calls may have been paid for. */
    static final String UNANSWERED = "unanswered";

    private static final String FILE = "file";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern SPACE = Pattern.compile(" ");

    public BatchJob {
        facts = Map.copyOf(facts);
    }

    /** Returns the batch journal that is stored in a file. */
    public static Journal journal(Path file, String shownAs) {
        return new Journal(file, shownAs, BatchJob::isSound);
    }

    /** Returns a journal line about a batch file. */
    public static JournalLine line(Instant at, JournalLine.Event event, String file, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(FILE, file);
        return new JournalLine(at, event, all);
    }

    /** Returns the last attempt to submit each file of the journal, by the file's name. */
    public static Map<String, BatchJob> all(Journal journal) {
        Map<String, BatchJob> jobs = new LinkedHashMap<>();
        for (JournalLine line : journal.read()) {
            String file = line.fact(FILE);
            Map<String, String> facts = new HashMap<>();
            BatchJob before = jobs.get(file);
            if (before != null && line.event() != JournalLine.Event.UPLOADED) {
                facts.putAll(before.facts());
            }
            facts.putAll(line.facts());
            jobs.put(file, new BatchJob(file, line.event(), facts));
        }
        return jobs;
    }

    private static boolean isSound(JournalLine line) {
        return NAME.matcher(line.fact(FILE)).matches()
                && line.facts().entrySet().stream().allMatch(fact -> switch (fact.getKey()) {
                    case "input", "job" -> HostId.isValid(fact.getValue());
                    case UNANSWERED -> COUNT.matcher(fact.getValue()).matches();
                    case "results" ->
                        SPACE.splitAsStream(fact.getValue())
                                .allMatch(name ->
                                        name.isEmpty() || NAME.matcher(name).matches());
                    default -> true;
                });
    }

    /**
     * Returns whether a host may have started the batch and its replies are not recorded yet. The calls of such a batch must not be sent
     * again.
     */
    public boolean isOpen() {
        return switch (last) {
            case CREATING, CREATED, FETCHED -> true;
            default -> false;
        };
    }

    /** Returns whether results remain to be fetched from the host: the batch has not ended, or a file could not be downloaded. */
    public boolean isAtHost() {
        return last == JournalLine.Event.CREATED
                || (last == JournalLine.Event.FETCHED && !fact(GAP).isEmpty());
    }

    /** Returns whether the results were imported but lack replies to calls that may have been paid for. */
    public boolean isUnanswered() {
        return last == JournalLine.Event.FETCHED && !fact(UNANSWERED).isEmpty();
    }

    /** Returns whether the host ended the batch before it made all calls. Calls without a result are then not paid for. */
    boolean endedEarly() {
        return HostJob.endedEarly(fact("status"));
    }

    /** Returns the names of the result files that were fetched. */
    public List<String> results() {
        return SPACE.splitAsStream(fact("results"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns a fact, or an empty text if it is unknown. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
