package dev.plumbline.results;

import java.util.Map;

/** A claim that was checked against the rest of the results. */
public record ClaimRow(String id, String statement, String answer, Map<String, Number> numbers, String detail) {
    public ClaimRow {
        numbers = RowChecks.ordered(numbers);
    }
}
