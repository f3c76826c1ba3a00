package dev.plumbline.provider.reply;

/** A body that came with a success status and is not a reply. {@link ResponseReader} catches it. */
final class BodyRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Refusal.Kind kind;

    BodyRefused(Refusal.Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** Returns an exception for a body without a reply, as routers occasionally send. */
    static BodyRefused missing(String message) {
        return new BodyRefused(Refusal.Kind.MALFORMED, message);
    }

    /** Returns an exception for a body that cannot be read, and that the same request would get again. */
    static BodyRefused unreadable(String message) {
        return new BodyRefused(Refusal.Kind.UNREADABLE, message);
    }

    /** Returns the same exception with the host's words appended. */
    BodyRefused quoting(String words) {
        return new BodyRefused(kind, getMessage() + ": " + words);
    }

    Refusal refusal() {
        return new Refusal(kind, HostMessage.of(String.valueOf(getMessage())), null);
    }
}
