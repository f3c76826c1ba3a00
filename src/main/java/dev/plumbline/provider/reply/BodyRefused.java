package dev.plumbline.provider.reply;

/** A body that came with success and yet is not a reply; caught where the response is read. */
final class BodyRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Refusal.Kind kind;

    BodyRefused(Refusal.Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** Returns an exception for a malformed body that the same request would get again. */
    static BodyRefused malformed(String message) {
        return new BodyRefused(Refusal.Kind.UNREADABLE, message);
    }

    /** No reply this time, as routers send it now and then. */
    static BodyRefused missing(String message) {
        return new BodyRefused(Refusal.Kind.MALFORMED, message);
    }

    static BodyRefused unreadable(String message) {
        return new BodyRefused(Refusal.Kind.UNREADABLE, message);
    }

    /** Returns the same with the host's words behind it. */
    BodyRefused saying(String words) {
        return new BodyRefused(kind, getMessage() + ": " + words);
    }

    Refusal refusal() {
        return new Refusal(kind, HostMessage.of(String.valueOf(getMessage())), null);
    }
}
