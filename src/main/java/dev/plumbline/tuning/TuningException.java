package dev.plumbline.tuning;

/**
 * A failure of a host during fine-tuning. The error is reported in one line without a stack trace, because the host's message has all known details.
 */
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

    /** Returns whether the host may have carried out the request. */
    boolean isUncertain() {
        return uncertain;
    }
}
