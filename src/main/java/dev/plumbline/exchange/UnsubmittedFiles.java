package dev.plumbline.exchange;

import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Provider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The exported files that were not submitted and whose calls have no recorded reply.
 *
 * @param files the files with their providers
 * @param calls the number of calls in all of them
 */
public record UnsubmittedFiles(Map<Path, String> files, int calls) {
    /** Finds the unsubmitted files in the folder of an export; {@code shown} is the folder's name in messages. */
    public static UnsubmittedFiles of(Path requests, String shown, BatchPlan work, Journal log) throws IOException {
        Mistakes mistakes = new Mistakes();
        Map<String, BatchJob> jobs = BatchJob.all(log);
        Map<Path, String> files = new LinkedHashMap<>();
        int calls = 0;
        for (Path file : RequestFiles.in(requests)) {
            String name = String.valueOf(file.getFileName());
            BatchJob job = jobs.get(name);
            if (job != null && job.isOpen() && job.last() != JournalLine.Event.CREATING) {
                continue;
            }
            String model = RequestFile.model(name);
            Optional<Provider> provider =
                    work.profile().models().containsKey(model) ? work.profile().providerOf(model) : Optional.empty();
            Set<String> ids = PendingCalls.ids(file);
            long recorded =
                    ids.stream().filter(id -> work.recording().holds(id)).count();
            if (provider.isEmpty() || recorded > 0) {
                mistakes.add(
                        Place.of(shown + "/" + name),
                        provider.isEmpty()
                                ? "the profile has no provider for this file's model"
                                : "replies to calls of this file have been recorded since",
                        provider.isEmpty() ? model : String.valueOf(recorded),
                        "run 'batch export' again");
                continue;
            }
            files.put(file, provider.get().name());
            calls += ids.size();
        }
        mistakes.throwIfAny();
        return new UnsubmittedFiles(files, calls);
    }

    /** Returns the providers to which the files are to be submitted. */
    public Set<String> providers() {
        return new TreeSet<>(files.values());
    }
}
