package dev.plumbline.stub;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way for an endpoint to misbehave. */
public enum Fault {
    /** 429 with {@code Retry-After} in seconds. */
    RATE_LIMITED("429"),
    /** 429 with {@code retry-after-ms}. */
    RATE_LIMITED_MILLIS("429ms"),
    /** 429 that does not say how long to wait. */
    RATE_LIMITED_BARE("429bare"),
    /** 500. */
    SERVER_ERROR("500"),
    /** 503: the model is being loaded. */
    LOADING("503"),
    /** 401. */
    UNAUTHORIZED("401"),
    /** 402: no credit is left. */
    OUT_OF_CREDIT("402"),
    /** The connection is closed without an answer. */
    RESET("reset"),
    /** The request is never answered. */
    STALL("stall"),
    /** 200 with JSON that breaks off; its length is stated correctly. */
    TRUNCATED("truncated"),
    /** 200 with half of the body that its length promises; then the connection is closed. */
    SHORT_BODY("short"),
    /** 200 with a page of HTML. */
    HTML("html"),
    /** The right answer, a byte at a time. */
    DRIP("drip"),
    /** 200 with endless blanks. */
    HUGE("huge");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    /** Returns its name on the command line. */
    public String word() {
        return word;
    }

    /** Returns the fault of this name. */
    public static Optional<Fault> named(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** Returns all names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Fault::word).toList();
    }
}
