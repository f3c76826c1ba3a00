package dev.plumbline.provider.reply;

/** Thrown if a body with a success status contains no reply. {@link ResponseReader} catches this exception. */
final class BodyRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Refusal.Kind kind;

    BodyRefused(Refusal.Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** Returns an exception for a body without a reply. Routers occasionally send such bodies, so the call is retried. */
    static BodyRefused missing(String message) {
        return new BodyRefused(Refusal.Kind.MALFORMED, message);
    }

    /**
     * Returns an exception for a body in an unreadable form. The call is not retried, because the same request would get the same form
     * again.
     */
    static BodyRefused unreadable(String message) {
        return new BodyRefused(Refusal.Kind.UNREADABLE, message);
    }

    /** Returns a copy with the host's words appended to the message. */
    BodyRefused quoting(String words) {
        return new BodyRefused(kind, getMessage() + ": " + words);
    }

    Refusal refusal() {
        return new Refusal(kind, HostMessage.of(String.valueOf(getMessage())), null);
    }
}
