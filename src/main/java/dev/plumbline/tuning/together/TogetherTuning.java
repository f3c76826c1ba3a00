package dev.plumbline.tuning.together;

import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.tuning.Checkpoint;
import dev.plumbline.tuning.Deployment;
import dev.plumbline.tuning.DeploymentState;
import dev.plumbline.tuning.FileState;
import dev.plumbline.tuning.FineTuneProvider;
import dev.plumbline.tuning.JobEvent;
import dev.plumbline.tuning.PriceQuote;
import dev.plumbline.tuning.Recipe;
import dev.plumbline.tuning.TuneJob;
import dev.plumbline.tuning.TuningClock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fine-tunes at Together: its files, its jobs and its deployments. */
public final class TogetherTuning implements FineTuneProvider {
    private final String name;
    private final PlainHttp http;
    private final TogetherFiles files;
    private final TogetherJobs jobs;
    private final TogetherDeployments deployments;

    /** Takes over the connection. */
    public TogetherTuning(String name, PlainHttp http, TogetherUrls places, TuningClock timing) {
        this.name = name;
        this.http = http;
        TogetherCalls calls = new TogetherCalls(http, timing);
        this.files = new TogetherFiles(http, calls, places.tuning());
        this.jobs = new TogetherJobs(calls, places.tuning());
        this.deployments = new TogetherDeployments(calls, places);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String upload(String fileName, byte[] jsonl) {
        return files.upload(fileName, jsonl);
    }

    @Override
    public FileState file(String id) {
        return files.state(id);
    }

    @Override
    public PriceQuote quote(String file, Recipe recipe) {
        return jobs.quote(file, recipe);
    }

    @Override
    public TuneJob create(String file, Recipe recipe, @Nullable Long seed, String suffix) {
        return jobs.create(file, recipe, seed, suffix);
    }

    @Override
    public Optional<TuneJob> named(String suffix) {
        return jobs.named(suffix);
    }

    @Override
    public TuneJob job(String id) {
        return jobs.job(id);
    }

    @Override
    public List<JobEvent> events(String id) {
        return jobs.events(id);
    }

    @Override
    public List<Checkpoint> checkpoints(String id) {
        return jobs.checkpoints(id);
    }

    @Override
    public void cancel(String id) {
        jobs.cancel(id);
    }

    @Override
    public Deployment deploy(String model, String name, Consumer<Deployment> created) {
        return deployments.deploy(model, name, created);
    }

    @Override
    public List<Deployment> deployed(String name) {
        return deployments.deployed(name);
    }

    @Override
    public DeploymentState state(Deployment deployment) {
        return deployments.state(deployment);
    }

    @Override
    public void route(Deployment deployment) {
        deployments.route(deployment);
    }

    @Override
    public void stop(Deployment deployment) {
        deployments.stop(deployment);
    }

    @Override
    public void remove(Deployment deployment) {
        deployments.remove(deployment);
    }

    @Override
    public void close() {
        http.close();
    }
}
