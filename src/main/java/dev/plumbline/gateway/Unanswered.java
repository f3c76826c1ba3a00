package dev.plumbline.gateway;

/** Why a host gave no reply, for whoever says it in other words than a run does. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Unanswered(String why) {
        // Thousands may end together, and where in our code that was noticed tells nothing.
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
