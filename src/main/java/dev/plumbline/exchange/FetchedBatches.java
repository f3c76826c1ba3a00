package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The batches whose results were fetched. A batch is closed once each of its calls is recorded, reported as failed, or was never made because the
 * host ended the batch early. Any other call may have been paid for, so its batch stays open until the user exports the call again.
 */
public final class FetchedBatches {
    private final Journal log;
    private final Path requests;
    private final Path results;
    private final InstantSource clock;

    /**
     * Creates a view of the fetched batches of a journal.
     *
     * @param requests the folder of the batch files
     * @param results the folder of the fetched results
     */
    public FetchedBatches(Journal log, Path requests, Path results, InstantSource clock) {
        this.log = log;
        this.requests = requests;
        this.results = results;
        this.clock = clock;
    }

    /**
     * Closes the batches whose results were imported and are complete.
     *
     * @param read the result files that were imported
     * @param recorded returns whether the recording holds a reply to the call with an id
     * @return a line for each batch that stays open
     */
    public List<String> close(Set<Path> read, Predicate<String> recorded) throws IOException {
        List<String> open = new ArrayList<>();
        for (BatchJob job : BatchJob.all(log).values()) {
            List<Path> files = job.results().stream().map(results::resolve).toList();
            if (job.last() != JournalLine.Event.FETCHED || !read.containsAll(files)) {
                continue;
            }
            int unanswered = unanswered(job, files, recorded);
            if (unanswered == 0) {
                log.append(BatchJob.line(clock.instant(), JournalLine.Event.IMPORTED, job.file(), Map.of()));
                continue;
            }
            String count = String.valueOf(unanswered);
            if (!job.fact(BatchJob.UNANSWERED).equals(count)) {
                log.append(BatchJob.line(
                        clock.instant(), JournalLine.Event.FETCHED, job.file(), Map.of(BatchJob.UNANSWERED, count)));
            }
            open.add(job.file() + ": batch " + job.fact("job") + " has neither a reply nor an error for " + count
                    + " of its calls, and they may have been paid for. They are not exported again. Import its results"
                    + " with the suite, profile and questions of the export, or look at the host's own page; if they are"
                    + " lost, 'batch export --again' writes these calls again");
        }
        return open;
    }

    /** Gives up the calls that imported results did not answer, so that the next export contains them again; returns their number. */
    public int giveUp() {
        int calls = 0;
        for (BatchJob job : BatchJob.all(log).values()) {
            if (job.isUnanswered()) {
                calls += Integer.parseInt(job.fact(BatchJob.UNANSWERED));
                log.append(BatchJob.line(
                        clock.instant(), JournalLine.Event.IMPORTED, job.file(), Map.of("given-up", "true")));
            }
        }
        return calls;
    }

    private int unanswered(BatchJob job, List<Path> files, Predicate<String> recorded) throws IOException {
        try (ResultFiles lines =
                ResultFiles.of(files.stream().filter(Files::isRegularFile).toList(), Path::toString)) {
            Path request = requests.resolve(job.file());
            Set<String> ids = Files.isRegularFile(request) ? PendingCalls.ids(request) : new HashSet<>(lines.ids());
            int unanswered = 0;
            for (String id : ids) {
                if (!recorded.test(id) && mayBePaid(job, lines.of(id))) {
                    unanswered++;
                }
            }
            // Without the request file the calls are unknown, so at least one result may be missing unless the host
            // ended the batch early.
            return ids.isEmpty() && !job.endedEarly() ? 1 : unanswered;
        }
    }

    private static boolean mayBePaid(BatchJob job, List<JsonNode> lines) {
        return lines.isEmpty() ? !job.endedEarly() : !lines.stream().allMatch(ResultLine::isFailure);
    }
}
