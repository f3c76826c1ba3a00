package dev.plumbline.claim;

import dev.plumbline.stats.distribution.Bounded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In how many cells something is at least a threshold: as read or counted, surely, and possibly. */
final class ClaimCount {
    private ClaimCount() {}

    /**
     * Holds if enough cells surely reach it, fails if too few possibly do.
     *
     * @param needed how many cells have to, or 0 for all
     * @param uncertainty why a cell is known only up to a range
     */
    static ClaimFinding of(List<Bounded> cells, double least, int needed, ClaimUncertainty uncertainty) {
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
