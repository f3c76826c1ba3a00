package dev.plumbline.chat;

/** Thrown if a planned call gets no reply; the message names the question, the model, the sample and what to do. */
public final class ModelCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelCallException(String message) {
        super(message);
    }

    public ModelCallException(String message, Throwable cause) {
        super(message, cause);
    }
}
