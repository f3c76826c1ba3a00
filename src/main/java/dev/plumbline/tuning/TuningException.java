package dev.plumbline.tuning;

/** A host did not do what fine-tuning needs; told in one line, without a stack trace, since the host's words are all there is to know. */
public final class TuningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean uncertain;

    /** The host said no. */
    public TuningException(String message) {
        this(message, false);
    }

    private TuningException(String message, boolean uncertain) {
        super(message, null, false, false);
        this.uncertain = uncertain;
    }

    /** Nobody knows whether the host did it: the connection broke. */
    static TuningException uncertain(String message) {
        return new TuningException(message, true);
    }

    /** Whether the host may have done what was asked all the same. */
    boolean isUncertain() {
        return uncertain;
    }
}
