package dev.plumbline.tuning;

import java.util.List;
import java.util.function.Consumer;

/** A host that serves models for money. Every method is one step and throws a {@link TuningException} with the host's reason if the host refuses. */
public interface DeploymentHost {
    /**
     * Starts to serve a model, which costs money from then on. {@code created} receives the deployment once its endpoint exists and again once the
     * deployment itself exists.
     */
    Deployment deploy(String model, String name, Consumer<Deployment> created);

    /** Returns the deployments that the host lists under this name, as given to {@link #deploy}. */
    List<Deployment> deployed(String name);

    /** Returns the state of a deployment. */
    DeploymentState state(Deployment deployment);

    /** Sends calls to a deployment that is ready. */
    void route(Deployment deployment);

    /** Ends the cost of a deployment. */
    void stop(Deployment deployment);

    /** Removes a stopped deployment. */
    void remove(Deployment deployment);
}
