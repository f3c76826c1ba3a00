package dev.plumbline.junit;

/** A test's evidence is missing: a call failed or a reply is not in the recording. Infrastructure, not a shift. */
public final class NotMeasuredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMeasuredException(String message) {
        super(message, null, false, false);
    }
}
