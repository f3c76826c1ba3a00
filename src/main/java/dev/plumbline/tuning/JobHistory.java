package dev.plumbline.tuning;

import dev.plumbline.tuning.dataset.ContentHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a log amount to.
 *
 * @param attempts in the order they began
 */
public record JobHistory(List<Attempt> attempts) {
    public JobHistory {
        attempts = List.copyOf(attempts);
    }

    /**
     * One job of one order, or what led to it.
     *
     * @param key the order
     * @param number from 1
     * @param records its lines
     */
    public record Attempt(String key, int number, List<JobRecord> records) {
        /** What was last told under this name, or null. */
        public @Nullable String fact(String name) {
            String last = null;
            for (JobRecord record : records) {
                last = record.facts().getOrDefault(name, last);
            }
            return last;
        }

        /** What was last told under this name, or empty. */
        public String factOr(String name, String other) {
            String fact = fact(name);
            return fact == null ? other : fact;
        }

        /** Returns what a profile calls the model: the suffix, the job's id if it is a plain name, or a name made of its hash. */
        public String candidate() {
            return Stream.of(factOr("suffix", ""), factOr("job", ""))
                    .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"))
                    .findFirst()
                    .orElse("job-" + ContentHash.of(factOr("job", key)).substring(0, 12));
        }

        /** The last thing that happened to the job itself. */
        public JobRecord.Event last() {
            JobRecord.Event last = JobRecord.Event.UPLOADING;
            for (JobRecord record : records) {
                boolean served = record.event().compareTo(JobRecord.Event.DEPLOYING) >= 0;
                last = served ? last : record.event();
            }
            return last;
        }

        /** Returns whether a job was asked for and the answer was never read. */
        boolean isUncertain() {
            return last() == JobRecord.Event.CREATING;
        }
    }

    /** Folds the lines. */
    public static JobHistory of(List<JobRecord> records) {
        Map<String, List<JobRecord>> byAttempt = new LinkedHashMap<>();
        for (JobRecord record : records) {
            byAttempt
                    .computeIfAbsent(record.key() + " " + record.attempt(), k -> new ArrayList<>())
                    .add(record);
        }
        return new JobHistory(byAttempt.values().stream()
                .map(lines -> new Attempt(lines.get(0).key(), lines.get(0).attempt(), List.copyOf(lines)))
                .toList());
    }

    /** The last attempt at an order. */
    Optional<Attempt> latest(String key) {
        return attempts.stream().filter(a -> a.key().equals(key)).reduce((first, second) -> second);
    }

    /** The file that the host has of an order's examples already. */
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

    /** The attempt with this job. */
    public Optional<Attempt> job(String job) {
        return attempts.stream().filter(a -> job.equals(a.fact("job"))).findFirst();
    }

    /**
     * A deployment that was begun.
     *
     * @param attempt what it serves
     * @param name the name it was begun under
     * @param deployment as far as the host told, or null where the process was killed before
     */
    public record Leftover(
            Attempt attempt, String name, @Nullable Deployment deployment) {}

    /** Deployments that were begun and not seen to have stopped. */
    public List<Leftover> leftovers() {
        List<Leftover> leftovers = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Map<String, Leftover> open = new LinkedHashMap<>();
            for (JobRecord record : attempt.records()) {
                String name = record.facts().get("serving");
                if (name == null) {
                    continue;
                }
                switch (record.event()) {
                    case DEPLOYING -> open.put(name, new Leftover(attempt, name, null));
                    case DEPLOYED -> open.put(name, new Leftover(attempt, name, deployment(name, record.facts())));
                    case STOPPED -> open.remove(name);
                    default -> {
                        // Being stopped is not yet stopped.
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
