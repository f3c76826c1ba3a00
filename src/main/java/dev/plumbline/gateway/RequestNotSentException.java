package dev.plumbline.gateway;

import java.io.IOException;

/** Thrown if a call failed before any byte of its request was sent, for example because the host refused the connection. */
public final class RequestNotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    RequestNotSentException(String message) {
        super(message);
    }
}
