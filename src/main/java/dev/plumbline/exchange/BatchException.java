package dev.plumbline.exchange;

/** Thrown if a request to a host's batch service fails; the message is for users. */
public final class BatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean uncertain;

    BatchException(String message, boolean uncertain) {
        super(message, null, false, false);
        this.uncertain = uncertain;
    }

    /** Returns whether the host may have carried out the request. */
    boolean isUncertain() {
        return uncertain;
    }
}
