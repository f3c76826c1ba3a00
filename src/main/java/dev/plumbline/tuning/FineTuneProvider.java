package dev.plumbline.tuning;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A host that makes fine-tunes and serves them; each method is one step, waiting is the caller's. Every method throws a
 * {@link TuningException} with the host's reason if the host says no.
 */
public interface FineTuneProvider extends AutoCloseable {
    /** Returns its name in the profile. */
    String name();

    /** Sends the examples; returns the host's id of the file. */
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

    /** Returns the states of a model that were kept on the way. */
    List<Checkpoint> checkpoints(String id);

    /** Ends a job. */
    void cancel(String id);

    /** Starts to serve a model: from here on it costs money. {@code created} receives each thing as soon as it exists. */
    Deployment deploy(String model, String name, Consumer<Deployment> created);

    /** Returns what is served under a name that was given to {@link #deploy}. */
    List<Deployment> deployed(String name);

    /** Returns the state of a deployment. */
    DeploymentState state(Deployment deployment);

    /** Sends calls to a deployment that is ready. */
    void route(Deployment deployment);

    /** Ends the cost of a deployment. */
    void stop(Deployment deployment);

    /** Removes a stopped deployment. */
    void remove(Deployment deployment);

    @Override
    void close();
}
