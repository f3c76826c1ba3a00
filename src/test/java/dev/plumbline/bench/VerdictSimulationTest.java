package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulation of docs/benchmark.md, reduced, so about chance with a margin: three standard errors of 0.05 over 100 are 0.065. */
@Tag("slow")
class VerdictSimulationTest {
    @Test
    void falseVerdictsAtTheMarginAreRare() {
        VerdictSimulation simulation = new VerdictSimulation(100, 0);
        assertThat(VerdictSimulation.settings())
                .allSatisfy(shift -> assertThat(simulation.atTheMargin(shift)).satisfies(rates -> {
                    assertThat(rates.drifted()).isLessThanOrEqualTo(11);
                    assertThat(rates.within()).isLessThanOrEqualTo(11);
                }));
    }

    @Test
    void baseAgainstItselfHardlyEverDrifts() {
        // One suite in a hundred is what is promised, and 4 of 100 come with a chance of 0.02 then.
        assertThat(new VerdictSimulation(0, 100).baseAgainstItself()).isLessThan(4);
    }
}
