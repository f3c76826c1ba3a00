package dev.plumbline.stats.hypothesis;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.distribution.Distances;
import dev.plumbline.stats.distribution.Distribution;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TableTestTest {
    private static final Map<String, TableStatistic> STATISTICS = Map.of(
            "chi2", TableStatistic.CHI_SQUARE,
            "g", TableStatistic.G,
            "tv", TableStatistic.TV,
            "w1", TableStatistic.W1,
            "ffh", TableStatistic.IMPROBABILITY,
            "ffh_R", TableStatistic.IMPROBABILITY);

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#tables")
    void statisticsAreThoseOfTheReference(GoldenCoastal.Counted counted) {
        counted.node().get("statistic").properties().stream()
                .filter(entry -> STATISTICS.containsKey(entry.getKey()))
                .forEach(entry -> assertThat(STATISTICS.get(entry.getKey()).of(counted.table()))
                        .as(entry.getKey())
                        .isCloseTo(entry.getValue().doubleValue(), within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#tables")
    void exactPValuesAreThoseOfTheReference(GoldenCoastal.Counted counted) {
        counted.node().get("exact_p").properties().stream()
                .filter(entry -> STATISTICS.containsKey(entry.getKey()))
                .forEach(entry -> {
                    PValue exact = TableTest.of(counted.table(), STATISTICS.get(entry.getKey()), 1);

                    assertThat(exact.p() / entry.getValue().doubleValue())
                            .as(entry.getKey())
                            .isCloseTo(1, within(1e-6));
                    assertThat(exact.method()).isEqualTo("exact");
                    assertThat(exact.rearrangements())
                            .isEqualTo(counted.node().get("tables").longValue());
                });
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#tables")
    void drawnPValuesLieWithinFiveStandardErrorsOfTheExactOnes(GoldenCoastal.Counted counted) {
        counted.node().get("exact_p").properties().stream()
                .filter(entry -> STATISTICS.containsKey(entry.getKey()))
                .forEach(entry -> {
                    double exact = entry.getValue().doubleValue();
                    int draws = TableTest.DRAWS;

                    assertThat(TableTest.permutation(counted.table(), STATISTICS.get(entry.getKey()), draws, 20)
                                    .p())
                            .as(entry.getKey())
                            .isCloseTo(exact, within(5 * Math.sqrt(exact * (1 - exact) / draws) + 1.0 / draws));
                });
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#tables")
    void asymptoticPValuesAreThoseOfTheReference(GoldenCoastal.Counted counted) {
        ContingencyTable table = counted.table();

        assertClose(TableTest.asymptoticChiSquare(table), counted.at("chi2_asymptotic_p"), 1e-9);
        assertThat(table.columns() - 1).isEqualTo(counted.node().get("df").intValue());
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#judgedTables")
    void fishersTestOfTwoByTwoIsTheSpecialCase(GoldenCoastal.Counted counted) {
        for (String category : new String[] {"Justification", "Incoherent"}) {
            int index = category.equals("Justification") ? 0 : 4;
            int a = counted.node().get("counts_a").get(index).intValue();
            int b = counted.node().get("counts_b").get(index).intValue();
            ContingencyTable table = ContingencyTable.of(new int[] {a, 50 - a}, new int[] {b, 50 - b});
            double reference = counted.node()
                    .get(category.toLowerCase(Locale.ROOT) + "_diff")
                    .get("fisher_p")
                    .doubleValue();

            assertThat(TableTest.of(table, TableStatistic.IMPROBABILITY, 1).p() / reference)
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void threeGroupsCanBeCompared() {
        ContingencyTable table = ContingencyTable.of(new int[] {2, 0}, new int[] {1, 1}, new int[] {0, 2});

        // 20 ways to choose 3 of 6; tables with one row 2-0 and one 0-2: probability 2 each of 20, six of them; 1-1-1:
        // 8.
        PValue exact = TableTest.of(table, TableStatistic.IMPROBABILITY, 1);
        assertThat(exact.rearrangements()).isEqualTo(7);
        assertClose(exact.p(), 0.6, 1e-12);
        assertThat(TableTest.permutation(table, TableStatistic.CHI_SQUARE, 20_000, 3)
                        .p())
                .isCloseTo(0.6, within(0.02));
        assertThatThrownBy(() -> TableStatistic.TV.of(table)).hasMessage("a distance needs exactly 2 groups (was 3)");
    }

    @Test
    void tooManyTablesToCountAreDrawnFromAndSaySo() {
        int[] row = new int[10];
        Arrays.fill(row, 20);
        ContingencyTable table = ContingencyTable.of(row, row);

        assertThat(TableTest.exact(table, TableStatistic.G)).isEmpty();
        PValue drawn = TableTest.of(table, TableStatistic.G, 5);
        assertThat(drawn.method()).isEqualTo("monte-carlo");
        assertThat(drawn.rearrangements()).isEqualTo(TableTest.DRAWS);
        assertThat(drawn.p()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TableStatistic.class)
    void oneCategoryAloneIsNoDifference(TableStatistic statistic) {
        ContingencyTable table = ContingencyTable.of(new int[] {0, 7, 0}, new int[] {0, 5, 0});

        assertThat(TableTest.of(table, statistic, 1)).isEqualTo(new PValue(1, true, 1));
        assertThat(TableTest.permutation(table, statistic, 99, 1).p()).isEqualTo(1);
        assertThat(TableTest.asymptoticChiSquare(table)).isEqualTo(1);
    }

    @Test
    void aSeedGivesItsDrawsAgainAndAnotherGivesOthers() {
        ContingencyTable table = ContingencyTable.of(new int[] {9, 6, 5}, new int[] {5, 6, 9});

        PValue first = TableTest.permutation(table, TableStatistic.G, 999, 7);
        assertThat(TableTest.permutation(table, TableStatistic.G, 999, 7)).isEqualTo(first);
        assertThat(TableTest.permutation(table, TableStatistic.G, 999, 8)).isNotEqualTo(first);
        assertThatThrownBy(() -> TableTest.permutation(table, TableStatistic.G, 0, 7))
                .hasMessage("at least 1 draw is needed (was 0)");
    }

    @Test
    void gIsTheJensenShannonDivergence() {
        ContingencyTable table = ContingencyTable.of(new int[] {30, 15, 5}, new int[] {10, 20, 20});
        Distribution p = Distribution.of(0, new double[] {0.6, 0.3, 0.1});
        Distribution q = Distribution.of(0, new double[] {0.2, 0.4, 0.4});

        assertClose(TableStatistic.G.of(table), 2 * 100 * Math.log(2) * Distances.jsd(p, q), 1e-9);
    }
}
