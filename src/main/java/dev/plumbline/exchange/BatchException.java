package dev.plumbline.exchange;

/** A host did not do what it was asked, in words for people. */
public final class BatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean uncertain;

    BatchException(String message, boolean uncertain) {
        super(message, null, false, false);
        this.uncertain = uncertain;
    }

    /** Returns whether it may have been done all the same. */
    boolean isUncertain() {
        return uncertain;
    }
}
