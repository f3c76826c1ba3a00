package dev.plumbline.stats.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.Multinomial;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.Generator;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import java.lang.management.ManagementFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises of docs/statistics.md 2.3 and 4.3, on simulated experiments; long, and about chance, so with a margin. */
@Tag("slow")
class LimitsSimulationTest {
    private static final int EXPERIMENTS = 500;

    /** Truth: a base of so much on its first answer, from which delta moves to the second. */
    @ParameterizedTest
    @CsvSource({"0.99, 0.1", "0.92, 0.15", "0.62, 0.1", "0.62, 0.2"})
    void atTheMarginItselfBothVerdictsAreRare(double mode, double delta) {
        UniformRandomProvider random = Generator.of(SeedOf.test("simulation", mode + " " + delta));
        int drifted = 0;
        int within = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            SampledShift shift = SampledShift.between(
                    drawn(new double[] {mode - delta, 1 - mode + delta}, random),
                    drawn(new double[] {mode, 1 - mode}, random),
                    Tails.INTERVAL,
                    TableTest.DRAWS,
                    i);
            drifted += shift.test().p() <= 0.05 && shift.tv().low() > delta ? 1 : 0;
            within += shift.tv().high() <= delta ? 1 : 0;
        }

        assertThat(drifted / (double) EXPERIMENTS).as("false drifted").isLessThanOrEqualTo(0.07);
        assertThat(within / (double) EXPERIMENTS).as("false within").isLessThanOrEqualTo(0.07);
    }

    @Test
    void theTestKeepsItsErrorRateWhereNothingDiffers() {
        UniformRandomProvider random = Generator.of(SeedOf.test("null"));
        double[] law = {0.2, 0.2, 0.2, 0.2, 0.2};
        int rejected = 0;
        double nullMean = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            ContingencyTable table = ContingencyTable.of(drawn(law, random), drawn(law, random));
            rejected += TableTest.permutation(table, TableStatistic.G, 999, i).p() <= 0.05 ? 1 : 0;
            nullMean += TableStatistic.TV.of(table) / EXPERIMENTS;
        }

        // Three and a half standard errors of a share of 0.05 over 500 are 0.034.
        assertThat(rejected / (double) EXPERIMENTS).isBetween(0.016, 0.084);
        assertThat(nullMean).isBetween(0.1, 0.12);
    }

    /** A whole run: 18 sampled shifts and 30 category tests, held to two seconds of a core shared with others. */
    @Test
    void aWholeRunTakesLessThanTwoSecondsOfACore() {
        wholeRun();
        wholeRun();
        // Time of this thread alone: other work on the machine is not ours.
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        wholeRun();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;

        assertThat(spent / 1e9).as("seconds").isLessThan(2);
    }

    private static void wholeRun() {
        UniformRandomProvider random = Generator.of(1);
        double[] law = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        for (int i = 0; i < 18; i++) {
            assertThat(SampledShift.between(drawn(law, random), drawn(law, random), Tails.INTERVAL, TableTest.DRAWS, i)
                            .occupied())
                    .isBetween(2, 10);
        }
        double[] categories = {0.5, 0.2, 0.1, 0.05, 0.15};
        for (int i = 0; i < 30; i++) {
            ContingencyTable table = ContingencyTable.of(drawn(categories, random), drawn(categories, random));
            assertThat(TableTest.of(table, TableStatistic.IMPROBABILITY, i).p()).isBetween(0.0, 1.0);
            assertThat(DistanceBootstrap.of(table, TableStatistic.TV, 2_000, i)
                            .summary()
                            .mean())
                    .isPositive();
        }
    }

    private static int[] drawn(double[] law, UniformRandomProvider random) {
        int[] counts = new int[law.length];
        double[] shares = Multinomial.shares(law, 100, random);
        for (int k = 0; k < law.length; k++) {
            counts[k] = (int) Math.round(100 * shares[k]);
        }
        return counts;
    }
}
