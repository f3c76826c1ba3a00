package dev.plumbline.tuning;

/** A host did not do what fine-tuning needs. Reported in one line without a stack trace, because the host's message holds all that is known. */
public final class TuningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean uncertain;

    /** A refusal by the host. */
    public TuningException(String message) {
        this(message, false);
    }

    private TuningException(String message, boolean uncertain) {
        super(message, null, false, false);
        this.uncertain = uncertain;
    }

    /** Returns an exception for an unknown outcome: the connection broke, or the answer cannot be read. */
    public static TuningException uncertain(String message) {
        return new TuningException(message, true);
    }

    /** Returns whether the host may have done what was asked. */
    boolean isUncertain() {
        return uncertain;
    }
}
