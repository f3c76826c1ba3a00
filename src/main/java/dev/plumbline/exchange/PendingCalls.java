package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.journal.Journal;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The calls of submitted batches whose replies are not recorded yet. */
public final class PendingCalls {
    private PendingCalls() {}

    /**
     * Returns the keys of all calls in files that were submitted and whose replies are not recorded yet.
     *
     * @param requests the folder of the batch files
     * @param mistakes receives a missing file, whose calls are unknown
     */
    public static Set<String> keys(Journal log, Path requests, String shown, Mistakes mistakes) {
        Set<String> keys = new HashSet<>();
        for (BatchJob job : BatchJob.all(log).values()) {
            if (job.isOpen()) {
                Path file = requests.resolve(job.file());
                if (Files.isRegularFile(file)) {
                    keys.addAll(ids(file));
                } else {
                    mistakes.add(
                            Place.of(shown + "/" + job.file()),
                            "the file of batch " + job.fact("job") + " is missing, so the calls in it are unknown",
                            null,
                            job.isUnanswered()
                                    ? "restore it, or give up its calls with 'batch export --again'"
                                    : "run 'batch fetch' and 'batch import' first, or restore it");
                }
            }
        }
        return keys;
    }

    /**
     * Returns the keys of all calls of a recording that batches may still answer.
     *
     * @param shown the name of the recording in messages
     * @param mistakes receives a missing file, whose calls are unknown
     */
    public static Set<String> of(Path recording, String shown, Mistakes mistakes) {
        Path folder = recording.resolve("batch");
        return keys(
                BatchJob.journal(folder.resolve("jobs.jsonl"), shown + "/batch/jobs.jsonl"),
                folder.resolve("requests"),
                shown + "/batch/requests",
                mistakes);
    }

    /** Returns the keys of all calls in the files of an export, submitted or not. */
    public static Set<String> exported(Path requests) throws IOException {
        Set<String> keys = new HashSet<>();
        for (Path file : RequestFiles.in(requests)) {
            keys.addAll(ids(file));
        }
        return keys;
    }

    /** Returns the keys in one batch file. */
    public static Set<String> ids(Path file) {
        Set<String> ids = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode id = BatchJson.read(line).path("custom_id");
                ids.add(id.asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return ids;
    }
}
