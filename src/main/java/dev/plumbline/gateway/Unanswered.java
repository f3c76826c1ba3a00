package dev.plumbline.gateway;

/** Carries the reason why a host gave no reply, for callers that build their own error message. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Unanswered(String why) {
        // No stack trace, because thousands of calls may fail at once and the stack does not explain the failure.
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
