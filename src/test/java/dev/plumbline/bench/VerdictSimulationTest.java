package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulation of docs/benchmark.md, reduced, so with a margin for chance. */
@Tag("slow")
class VerdictSimulationTest {
    @Test
    void falseVerdictsAtTheMarginAreRare() {
        VerdictSimulation simulation = new VerdictSimulation(100);
        assertThat(VerdictSimulation.shifts(VerdictSimulation.DELTA)).allSatisfy(shift -> {
            // 0.0056 for each of nine questions; 4 of 100 come with a chance of 0.002 then.
            assertThat(simulation.falselyDrifted(shift).count()).isLessThan(4);
            // Three standard errors above 0.05.
            assertThat(simulation.within(shift).count()).isLessThanOrEqualTo(11);
        });
    }

    @Test
    void acceptedShiftsThatAreRecordedAgainAreHardlyEverNews() {
        // 5 of 20 come with a chance of 0.003 at 0.05.
        assertThat(new VerdictSimulation(0).recordedAgain(20, 0.2).count()).isLessThan(5);
    }
}
