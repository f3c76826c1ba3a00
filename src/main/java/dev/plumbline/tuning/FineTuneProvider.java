package dev.plumbline.tuning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host that makes fine-tunes and serves them. Each method is one step, and the caller waits. Every method throws a {@link TuningException} with
 * the host's reason if the host refuses.
 */
public interface FineTuneProvider extends AutoCloseable {
    /** Returns its name in the profile. */
    String name();

    /** Uploads the examples and returns the host's id of the file. */
    String upload(String fileName, byte[] jsonl);

    /** Returns the state of an uploaded file at the host. */
    FileState file(String id);

    /** Returns what a fine-tune would cost. */
    PriceQuote quote(String file, Recipe recipe);

    /** Starts a fine-tune: from here on it costs money. */
    TuneJob create(String file, Recipe recipe, @Nullable Long seed, String suffix);

    /** Returns the job of this suffix that the host has already. */
    Optional<TuneJob> named(String suffix);

    /** Returns the state of a job. */
    TuneJob job(String id);

    /** Returns what happened to a job, oldest first. */
    List<JobEvent> events(String id);

    /** Returns the states of a model that were saved during training. */
    List<Checkpoint> checkpoints(String id);

    /** Ends a job. */
    void cancel(String id);

    /** Returns the part of the host that serves models. */
    DeploymentHost deployments();

    @Override
    void close();
}
