package dev.plumbline.bench;

import java.util.Locale;

/**
 * A load, by both callers, in one phase.
 *
 * @param warm whether it was the second phase of its JVM
 */
record Measured(Load load, boolean warm, Rounds plumbline, Rounds bare) {
    static final String HEAD = """
            | calls | JVM | floor s | bare s | Plumbline s | of the floor | of the bare loop | CPU ms a call (bare) | peak MB (bare) |
            |---|---|---:|---:|---:|---:|---:|---:|---:|
            """;

    /** A row of the table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f (%.2f) | %.0f (%.0f) |%n",
                load.name(),
                warm ? "warm" : "cold",
                load.floorMillis() / 1000,
                bare.millis() / 1000,
                plumbline.millis() / 1000,
                plumbline.millis() / load.floorMillis(),
                plumbline.over(bare),
                plumbline.cpuMillis() / load.calls(),
                bare.cpuMillis() / load.calls(),
                plumbline.peakMegabytes(),
                bare.peakMegabytes());
    }
}
