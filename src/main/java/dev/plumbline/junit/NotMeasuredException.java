package dev.plumbline.junit;

import org.apiguardian.api.API;

/**
 * Thrown if a test's evidence is missing, because a call failed or a reply is not in the recording. The exception reports a fault of the
 * infrastructure, not a shift.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class NotMeasuredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMeasuredException(String message) {
        super(message, null, false, false);
    }
}
