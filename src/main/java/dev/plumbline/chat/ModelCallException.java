package dev.plumbline.chat;

/** A planned call that got no reply; its message names question, model, sample and what to do. */
public final class ModelCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelCallException(String message) {
        super(message);
    }

    public ModelCallException(String message, Throwable cause) {
        super(message, cause);
    }
}
