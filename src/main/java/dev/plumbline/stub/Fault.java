package dev.plumbline.stub;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A fault that an endpoint can have. */
public enum Fault {
    /** Status 429 with {@code Retry-After} in seconds. */
    RATE_LIMITED("429"),
    /** Status 429 with {@code retry-after-ms}. */
    RATE_LIMITED_MILLIS("429ms"),
    /** Status 429 without a header that gives the time to wait. */
    RATE_LIMITED_BARE("429bare"),
    /** Status 500. */
    SERVER_ERROR("500"),
    /** Status 503: the model is being loaded. */
    LOADING("503"),
    /** Status 401. */
    UNAUTHORIZED("401"),
    /** Status 402: no credit is left. */
    OUT_OF_CREDIT("402"),
    /** The connection is closed without an answer. */
    RESET("reset"),
    /** The request is never answered. */
    STALL("stall"),
    /** Status 200 with JSON that is cut off; the length header matches the cut body. */
    TRUNCATED("truncated"),
    /** Status 200 with half of the body that the length header promises; then the connection is closed. */
    SHORT_BODY("short"),
    /** Status 200 with a page of HTML. */
    HTML("html"),
    /** The correct answer, sent byte by byte with delays. */
    DRIP("drip"),
    /** Status 200 with a huge body of spaces. */
    HUGE("huge");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    /** Returns the name of the fault on the command line. */
    public String word() {
        return word;
    }

    /** Returns the fault with this name on the command line. */
    public static Optional<Fault> named(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** Returns the names of all faults. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Fault::word).toList();
    }
}
