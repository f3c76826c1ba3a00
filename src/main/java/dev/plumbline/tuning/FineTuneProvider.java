package dev.plumbline.tuning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host that makes fine-tunes and serves them. Each method is one step, and the caller waits. Every method throws a {@link TuningException} with
 * the host's reason if the host refuses.
 */
public interface FineTuneProvider extends AutoCloseable {
    /** Returns the provider's name in the profile. */
    String name();

    /** Uploads the examples and returns the host's id of the file. */
    String upload(String fileName, byte[] jsonl);

    /** Returns the state of an uploaded file at the host. */
    FileState file(String id);

    /** Returns the price of a fine-tune before it is started. */
    PriceQuote quote(String file, Recipe recipe);

    /** Starts a fine-tune, which costs money from then on. */
    TuneJob create(String file, Recipe recipe, @Nullable Long seed, String suffix);

    /** Returns the existing job with this suffix, if the host lists one. */
    Optional<TuneJob> named(String suffix);

    /** Returns the state of a job. */
    TuneJob job(String id);

    /** Returns the events of a job, oldest first. */
    List<JobEvent> events(String id);

    /** Returns the checkpoints that were saved during a job. */
    List<Checkpoint> checkpoints(String id);

    /** Cancels a job. */
    void cancel(String id);

    /** Returns the part of the host that serves models. */
    DeploymentHost deployments();

    @Override
    void close();
}
