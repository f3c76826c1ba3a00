package dev.plumbline.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a claim with what it rests on.
 *
 * @param numbers name to number, in the order they are shown
 * @param detail the answer in words
 */
public record ClaimFinding(ClaimAnswer answer, Map<String, Number> numbers, String detail) {
    /** How a finding that is a bug of ours begins, so that a test can fail on it. */
    public static final String BUG = "could not be evaluated: ";

    public ClaimFinding {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    static ClaimFinding without(ClaimAnswer answer, String detail) {
        return new ClaimFinding(answer, Map.of(), detail);
    }
}
