package dev.plumbline.claim;

/** Ends the evaluation of a claim whose data these results lack. */
final class NotInResultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInResultsException(String what) {
        super(what, null, false, false);
    }
}
