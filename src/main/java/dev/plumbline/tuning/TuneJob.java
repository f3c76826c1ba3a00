package dev.plumbline.tuning;

import org.jspecify.annotations.Nullable;

/**
 * The state of a fine-tune.
 *
 * @param id the host's id
 * @param phase its phase
 * @param status the host's name of the state
 * @param model the model to deploy once the job is completed, or null
 * @param output the host's name of the trained model, or null
 * @param steps optimizer steps done, or null
 * @param ofSteps optimizer steps in all, or null
 * @param secondsLeft the host's estimate, or null
 * @param tokens tokens trained on, or null
 * @param batchSize the number of examples per step that the host chose, or null
 * @param dollars the price of the job, or null
 */
public record TuneJob(
        String id,
        Phase phase,
        String status,
        @Nullable String model,
        @Nullable String output,
        @Nullable Long steps,
        @Nullable Long ofSteps,
        @Nullable Long secondsLeft,
        @Nullable Long tokens,
        @Nullable Long batchSize,
        @Nullable Double dollars) {
    /** The phases of a job. */
    public enum Phase {
        UNDER_WAY,
        COMPLETED,
        CANCELLED,
        /** The job failed because of the host. */
        FAILED,
        /** The host rejected the data or the recipe. */
        REFUSED
    }

    /** Returns whether the job has ended. */
    public boolean isOver() {
        return phase != Phase.UNDER_WAY;
    }

    /** Returns one line of progress. */
    public String progress() {
        StringBuilder line = new StringBuilder(id).append(": ").append(status);
        if (steps != null && ofSteps != null && ofSteps > 0) {
            line.append(", step ").append(steps).append(" of ").append(ofSteps);
        }
        if (secondsLeft != null && !isOver()) {
            long minutes = (secondsLeft + 59) / 60;
            line.append(", about ").append(minutes).append(" min left");
        }
        return line.toString();
    }
}
