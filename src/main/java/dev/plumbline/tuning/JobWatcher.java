package dev.plumbline.tuning;

import dev.plumbline.journal.JournalLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waits for a job and records its end. If the process is killed, nothing is lost, because the next watcher asks the host. */
public final class JobWatcher {
    private static final int LAST_EVENTS = 3;

    private final TuningSession session;

    public JobWatcher(TuningSession session) {
        this.session = session;
    }

    /**
     * Waits until the job is over.
     *
     * @return the completed job
     * @throws TuningException if the job failed or was cancelled
     */
    public TuneJob watch(String id) {
        String reported = "";
        int events = 0;
        while (true) {
            TuneJob job = session.host().job(id);
            events = printNew(session.host().events(id), events);
            if (!reported.equals(job.progress())) {
                reported = job.progress();
                session.print().accept(reported);
            }
            if (job.isOver()) {
                noteEnd(job);
                return completed(job);
            }
            session.clock().sleep(session.poll());
        }
    }

    private int printNew(List<JobEvent> events, int reported) {
        for (JobEvent event : events.subList(Math.min(reported, events.size()), events.size())) {
            session.print().accept("  " + event.at() + " " + event.level() + ": " + event.message());
        }
        return Math.max(reported, events.size());
    }

    private TuneJob completed(TuneJob job) {
        if (job.phase() == TuneJob.Phase.COMPLETED) {
            return job;
        }
        List<JobEvent> events = session.host().events(job.id());
        List<String> last = events.subList(Math.max(0, events.size() - LAST_EVENTS), events.size()).stream()
                .map(JobEvent::message)
                .toList();
        String how = switch (job.phase()) {
            case REFUSED -> "failed, and the host blames the data or the recipe";
            case CANCELLED -> "was cancelled";
            default -> "failed at the host";
        };
        throw new TuningException(
                "job " + job.id() + " " + how + " (" + job.status() + "): " + String.join("; ", last));
    }

    /** Records the end of a job once, if the journal has this job. */
    public void noteEnd(TuneJob job) {
        JobHistory.Attempt attempt = JobHistory.of(session.log()).job(job.id()).orElse(null);
        if (attempt == null || !job.isOver() || attempt.last().compareTo(JournalLine.Event.COMPLETED) >= 0) {
            return;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "status", job.status());
        put(facts, "model", job.model());
        put(facts, "output", job.output());
        put(facts, "steps", job.steps());
        put(facts, "ofSteps", job.ofSteps());
        put(facts, "tokens", job.tokens());
        put(facts, "batchSize", job.batchSize());
        put(facts, "dollars", job.dollars());
        JournalLine.Event event = switch (job.phase()) {
            case COMPLETED -> JournalLine.Event.COMPLETED;
            case CANCELLED -> JournalLine.Event.CANCELLED;
            default -> JournalLine.Event.FAILED;
        };
        session.log().append(JobHistory.line(session.clock().now(), event, attempt.key(), attempt.number(), facts));
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, String.valueOf(value));
        }
    }
}
