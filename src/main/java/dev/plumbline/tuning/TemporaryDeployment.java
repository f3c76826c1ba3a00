package dev.plumbline.tuning;

import dev.plumbline.journal.JournalLine;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One served model, which costs money from {@link #open} to {@link #close}. Closing is safe from any thread, at any time and more than once, because
 * a deployment that is not stopped keeps costing money.
 */
public final class TemporaryDeployment implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofMinutes(30);

    private final TuningSession session;
    private final JobHistory.Attempt attempt;
    private final String name;
    private boolean begun;
    private boolean closing;
    private boolean stopped;
    private boolean unclear;
    private @Nullable Deployment deployment;

    /** Creates a deployment without starting it. {@code name} will be the name of the endpoint. */
    public TemporaryDeployment(TuningSession session, JobHistory.Attempt attempt, String name) {
        this.session = session;
        this.attempt = attempt;
        this.name = name;
    }

    /**
     * Returns the deployment of an earlier process, so that the caller can close it. If the host no longer lists the deployment, it counts as
     * stopped.
     */
    public static TemporaryDeployment leftOver(TuningSession session, JobHistory.Leftover leftover) {
        TemporaryDeployment serving = new TemporaryDeployment(session, leftover.attempt(), leftover.name());
        serving.begun = true;
        serving.deployment = leftover.deployment();
        return serving;
    }

    /**
     * Serves the model and waits until it answers.
     *
     * @param limit the longest time to wait
     * @return the model name for calls
     * @throws TuningException if the model is not ready in time; {@link #close} stops the parts that were started
     */
    public String open(String model, Duration limit) {
        Deployment whole;
        synchronized (this) {
            refuseWhenClosing();
            begun = true;
            note(JournalLine.Event.DEPLOYING, Map.of());
            whole = deploy(model);
        }
        Instant until = session.clock().now().plus(limit);
        String reported = "";
        while (true) {
            synchronized (this) {
                refuseWhenClosing();
            }
            DeploymentState state = session.host().deployments().state(whole);
            if (state.phase() == DeploymentState.Phase.READY) {
                break;
            }
            if (state.phase() != DeploymentState.Phase.STARTING) {
                throw new TuningException("the deployment never got ready: " + state.message());
            }
            if (session.clock().now().isAfter(until)) {
                throw new TuningException(
                        "the deployment was not ready after " + limit.toMinutes() + " minutes: " + state.message());
            }
            if (!reported.equals(state.message())) {
                reported = state.message();
                session.print().accept(name + ": " + reported);
            }
            session.clock().sleep(session.poll());
        }
        synchronized (this) {
            refuseWhenClosing();
            session.host().deployments().route(whole);
        }
        session.print().accept(name + ": ready as " + whole.serves());
        return whole.serves();
    }

    private Deployment deploy(String model) {
        unclear = true;
        try {
            Deployment made = session.host().deployments().deploy(model, name, this::created);
            unclear = false;
            return made;
        } catch (TuningException e) {
            unclear = e.isUncertain();
            throw e;
        }
    }

    private void refuseWhenClosing() {
        if (closing) {
            throw new TuningException("stopped while it was starting");
        }
    }

    private void created(Deployment part) {
        deployment = part;
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("project", part.project());
        facts.put("endpoint", part.endpoint());
        facts.put("serves", part.serves());
        if (part.id() != null) {
            facts.put("deployment", part.id());
        }
        note(JournalLine.Event.DEPLOYED, facts);
    }

    /** Ends the cost: waits for a running step, then stops all parts of the deployment. */
    @Override
    public synchronized void close() {
        closing = true;
        if (!begun || stopped) {
            return;
        }
        note(JournalLine.Event.STOPPING, Map.of());
        if (deployment == null || deployment.id() == null) {
            stopListed();
        } else {
            stop(deployment);
        }
        stopped = true;
        note(JournalLine.Event.STOPPED, Map.of());
        session.print().accept(name + ": stopped");
    }

    /** Stops all deployments that the host lists under the name, because the host may have created more than it reported. */
    private void stopListed() {
        List<Deployment> listed = session.host().deployments().deployed(name);
        if (listed.isEmpty() && unclear) {
            throw new TuningException(name + " may have been started although the host does not list it now;"
                    + " run 'tune stop-all' again in a few minutes, and look at the host's own list");
        }
        listed.forEach(this::stop);
    }

    private void stop(Deployment running) {
        if (running.id() != null) {
            session.host().deployments().stop(running);
            Instant until = session.clock().now().plus(LONGEST_STOP);
            while (session.host().deployments().state(running).phase() != DeploymentState.Phase.STOPPED) {
                if (session.clock().now().isAfter(until)) {
                    throw new TuningException(name + " has not stopped after " + LONGEST_STOP.toMinutes()
                            + " minutes and may still cost money; try tune stop-all");
                }
                session.clock().sleep(session.poll());
            }
        }
        try {
            session.host().deployments().remove(running);
        } catch (TuningException e) {
            session.print().accept(name + ": stopped and free of cost, but not removed: " + e.getMessage());
        }
    }

    private void note(JournalLine.Event event, Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("serving", name);
        session.log().append(JobHistory.line(session.clock().now(), event, attempt.key(), attempt.number(), all));
    }
}
