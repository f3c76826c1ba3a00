package dev.plumbline.gateway;

/** The reason why a host gave no reply, for callers that word it differently from a run. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Unanswered(String why) {
        // No stack trace: thousands may end together, and our code does not explain them.
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
