package dev.plumbline.gateway;

import java.io.IOException;

/** A call failed before any of its request was sent, for example because the host refused the connection. */
public final class RequestNotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    RequestNotSentException(String message) {
        super(message);
    }
}
