package dev.plumbline.stub;

/** Ends the reading of a request that the host a dialect stands for would refuse too. */
final class Rejection extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    Rejection(Refused refused) {
        super(refused.message(), null, false, false);
        this.refused = refused;
    }

    /** A field that is not as it must be. */
    static Rejection of(String field, String message) {
        return new Rejection(new Refused(400, message, field, null));
    }

    Refused refused() {
        return refused;
    }
}
