package dev.plumbline.tuning;

/**
 * The state of a deployment.
 *
 * @param phase its phase
 * @param message the host's words
 */
public record DeploymentState(Phase phase, String message) {
    /** The phases of a deployment. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        STOPPED,
        FAILED
    }
}
