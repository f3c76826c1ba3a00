package dev.plumbline.claim;

import dev.plumbline.stats.distribution.Bounded;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a claim with its evidence.
 *
 * @param numbers the numbers by name, in the order of reports
 * @param detail the answer in words
 */
public record ClaimFinding(ClaimAnswer answer, Map<String, Number> numbers, String detail) {
    /** The beginning of a finding that a bug of Plumbline caused, so that a test can fail on it. */
    public static final String BUG = "could not be evaluated: ";

    public ClaimFinding {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    static ClaimFinding without(ClaimAnswer answer, String detail) {
        return new ClaimFinding(answer, Map.of(), detail);
    }

    /**
     * Counts the cells that reach a threshold by their value, by their lower bound and by their upper bound. The claim holds if enough lower bounds
     * reach the threshold, and fails if too few upper bounds do.
     *
     * @param needed the number of cells that have to reach the threshold, or 0 for all
     * @param uncertainty the reason why values have ranges
     */
    static ClaimFinding counted(List<Bounded> cells, double least, int needed, ClaimUncertainty uncertainty) {
        if (cells.isEmpty()) {
            throw new NotInResultsException("these results have nothing to count");
        }
        int wanted = needed == 0 ? cells.size() : needed;
        long reading = cells.stream().filter(c -> c.value() >= least).count();
        long surely = cells.stream().filter(c -> c.low() >= least).count();
        long possibly = cells.stream().filter(c -> c.high() >= least).count();
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("n", reading);
        numbers.put("of", cells.size());
        numbers.put("surely", surely);
        numbers.put("possibly", possibly);
        numbers.put("needed", wanted);
        numbers.put("least", least);
        if (cells.size() == 1) {
            numbers.put("value", cells.get(0).value());
            numbers.put("low", cells.get(0).low());
            numbers.put("high", cells.get(0).high());
        }
        ClaimAnswer answer =
                surely >= wanted ? ClaimAnswer.HOLDS : possibly < wanted ? ClaimAnswer.FAILS : uncertainty.open();
        String range = uncertainty == ClaimUncertainty.NONE
                ? ""
                : " by the " + uncertainty.source() + ", " + surely + " to " + possibly + " " + uncertainty.words();
        String detail = reading + "/" + cells.size() + range + "; " + wanted + " needed";
        return new ClaimFinding(answer, numbers, detail);
    }
}
