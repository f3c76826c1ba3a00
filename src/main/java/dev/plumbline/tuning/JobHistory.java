package dev.plumbline.tuning;

import dev.plumbline.gateway.key.HostId;
import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import dev.plumbline.text.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fine-tune jobs of a journal, by attempt.
 *
 * @param attempts in the order they began
 */
public record JobHistory(List<Attempt> attempts) {
    private static final String KEY = "key";
    private static final String ATTEMPT = "attempt";
    private static final Set<String> IDS =
            Set.of("job", "file", "project", "endpoint", "deployment", "serves", "serving");

    public JobHistory {
        attempts = List.copyOf(attempts);
    }

    /**
     * Returns a line for the journal.
     *
     * @param key the key of the order
     * @param attempt the number of the order's attempt, from 1
     */
    static JournalLine line(Instant at, JournalLine.Event event, String key, int attempt, Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put(KEY, key);
        all.put(ATTEMPT, String.valueOf(attempt));
        return new JournalLine(at, event, all);
    }

    /**
     * One attempt at an order, with a job or only the steps before it.
     *
     * @param key the key of the order
     * @param number the number of the attempt, from 1
     * @param records the lines of the journal
     */
    public record Attempt(String key, int number, List<JournalLine> records) {
        /** Returns the last value of this fact, or null. */
        public @Nullable String fact(String name) {
            String last = null;
            for (JournalLine record : records) {
                last = record.facts().getOrDefault(name, last);
            }
            return last;
        }

        /** Returns the last value of this fact, or the other value. */
        public String factOr(String name, String other) {
            String fact = fact(name);
            return fact == null ? other : fact;
        }

        /** Returns the model's name in a profile: the suffix, or the job's id if it is a valid name, or a name from the id's hash. */
        public String candidate() {
            return Stream.of(factOr("suffix", ""), factOr("job", ""))
                    .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"))
                    .findFirst()
                    .orElse("job-" + Sha256.hex(factOr("job", key)).substring(0, 12));
        }

        /** Returns the last event of the job itself. */
        public JournalLine.Event last() {
            JournalLine.Event last = JournalLine.Event.UPLOADING;
            for (JournalLine record : records) {
                boolean served = record.event().compareTo(JournalLine.Event.DEPLOYING) >= 0;
                last = served ? last : record.event();
            }
            return last;
        }

        /** Returns whether a job was requested but the host's answer was never read. */
        boolean isUncertain() {
            return last() == JournalLine.Event.CREATING;
        }
    }

    /** Returns the journal of fine-tunes in a file. */
    public static Journal journal(Path file, String shownAs) {
        return new Journal(file, shownAs, JobHistory::isSound);
    }

    private static boolean isSound(JournalLine line) {
        return line.facts().containsKey(KEY)
                && line.fact(ATTEMPT).matches("[0-9]{1,9}")
                && line.facts().getOrDefault("seed", "0").matches("-?[0-9]{1,10}")
                && line.facts().entrySet().stream()
                        .allMatch(fact -> !IDS.contains(fact.getKey()) || HostId.isValid(fact.getValue()));
    }

    /** Groups the lines of a journal by attempt. */
    public static JobHistory of(Journal journal) {
        return of(journal.read());
    }

    static JobHistory of(List<JournalLine> records) {
        Map<String, List<JournalLine>> byAttempt = new LinkedHashMap<>();
        for (JournalLine record : records) {
            byAttempt
                    .computeIfAbsent(record.fact(KEY) + " " + record.fact(ATTEMPT), k -> new ArrayList<>())
                    .add(record);
        }
        return new JobHistory(byAttempt.values().stream()
                .map(lines -> new Attempt(
                        lines.get(0).fact(KEY), Integer.parseInt(lines.get(0).fact(ATTEMPT)), List.copyOf(lines)))
                .toList());
    }

    /** Returns the last attempt at an order. */
    Optional<Attempt> latest(String key) {
        return attempts.stream().filter(a -> a.key().equals(key)).reduce((first, second) -> second);
    }

    /** Returns the id of the file with an order's examples that was uploaded to the host before. */
    @Nullable
    String fileOf(String datasetHash, String provider) {
        String file = null;
        for (Attempt attempt : attempts) {
            if (datasetHash.equals(attempt.fact("datasetHash")) && provider.equals(attempt.fact("provider"))) {
                file = attempt.factOr("file", Objects.requireNonNullElse(file, ""));
            }
        }
        return file == null || file.isEmpty() ? null : file;
    }

    /** Returns the attempt with this job. */
    public Optional<Attempt> job(String job) {
        return attempts.stream().filter(a -> job.equals(a.fact("job"))).findFirst();
    }

    /**
     * A deployment that was started and may still run.
     *
     * @param attempt the attempt whose model is served
     * @param name the name that was given to the deployment
     * @param deployment the parts that the host reported, or null if the process was killed before
     */
    public record Leftover(
            Attempt attempt, String name, @Nullable Deployment deployment) {}

    /** Returns the deployments that were started and are not known to have stopped. */
    public List<Leftover> leftovers() {
        List<Leftover> leftovers = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Map<String, Leftover> open = new LinkedHashMap<>();
            for (JournalLine record : attempt.records()) {
                String name = record.facts().get("serving");
                if (name == null) {
                    continue;
                }
                switch (record.event()) {
                    case DEPLOYING -> open.put(name, new Leftover(attempt, name, null));
                    case DEPLOYED -> open.put(name, new Leftover(attempt, name, deployment(name, record.facts())));
                    case STOPPED -> open.remove(name);
                    default -> {
                        // STOPPING is not STOPPED: the deployment may still cost money.
                    }
                }
            }
            leftovers.addAll(open.values());
        }
        return leftovers;
    }

    private static Deployment deployment(String name, Map<String, String> facts) {
        return new Deployment(
                name,
                facts.getOrDefault("project", ""),
                facts.getOrDefault("endpoint", ""),
                facts.get("deployment"),
                facts.getOrDefault("serves", ""));
    }
}
