package dev.plumbline.stub;

/** Thrown for a request that the imitated host would reject too. */
final class RequestRejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient StubRefusal refused;

    RequestRejectedException(StubRefusal refused) {
        super(refused.message(), null, false, false);
        this.refused = refused;
    }

    /** Returns an exception for an invalid field. */
    static RequestRejectedException of(String field, String message) {
        return new RequestRejectedException(new StubRefusal(400, message, field, null));
    }

    StubRefusal refused() {
        return refused;
    }
}
