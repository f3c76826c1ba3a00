package dev.plumbline.tuning;

/**
 * How a deployment stands.
 *
 * @param phase what its state amounts to
 * @param message the host's words
 */
public record DeploymentState(Phase phase, String message) {
    /** What a state amounts to. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        STOPPED,
        FAILED
    }
}
