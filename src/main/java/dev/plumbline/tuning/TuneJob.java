package dev.plumbline.tuning;

import org.jspecify.annotations.Nullable;

/**
 * The state of a fine-tune.
 *
 * @param id the host's id
 * @param phase its phase
 * @param status the host's own word
 * @param model what to deploy once it is completed, or null
 * @param output what the host calls the model, or null
 * @param steps optimizer steps done, or null
 * @param ofSteps optimizer steps in all, or null
 * @param secondsLeft the host's estimate, or null
 * @param tokens tokens trained on, or null
 * @param batchSize examples per step as the host chose, or null
 * @param dollars what it cost, or null
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
    /** The phases that statuses stand for. */
    public enum Phase {
        UNDER_WAY,
        COMPLETED,
        CANCELLED,
        /** The host failed. */
        FAILED,
        /** The host blames data or recipe. */
        REFUSED
    }

    /** Returns whether nothing more will happen to it. */
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
