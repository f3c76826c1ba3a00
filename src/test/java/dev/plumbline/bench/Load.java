package dev.plumbline.bench;

import java.util.List;

/**
 * So many calls against a host of so much patience.
 *
 * @param calls how many are made
 * @param latencyMillis how long the host takes for each
 * @param concurrency how many are open at once
 * @param ofFloor the most that the call phase may take on an idle machine, as a multiple of the floor
 */
record Load(int calls, int latencyMillis, int concurrency, double ofFloor) {
    /** The published study's calls, then many more. */
    static final List<Load> ALL = List.of(
            new Load(2_627, 200, 64, 1.06),
            new Load(2_627, 50, 64, 1.30),
            new Load(2_627, 50, 256, 3),
            new Load(50_000, 50, 256, 1.30));

    private static final int MANY = 10_000;

    /** No client can be faster: milliseconds. */
    double floorMillis() {
        return (double) calls * latencyMillis / concurrency;
    }

    /** Whether a second phase in the same JVM would tell anything: a long one has warmed up by itself. */
    boolean hasWarmPhase() {
        return calls < MANY;
    }

    String name() {
        return calls + " at " + latencyMillis + " ms x " + concurrency;
    }
}
