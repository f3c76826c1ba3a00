package dev.plumbline.stats.judge;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.CramersV;
import dev.plumbline.stats.hypothesis.Multiplicity;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.sample.DistanceBootstrap;
import dev.plumbline.stats.sample.NullMean;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table "c vs s" of docs/statistics.md 3: coastal and southern, J N C R I of 50 texts each. */
class JudgedTableTest {
    private static final String[] COASTAL = {
        "0 13 4 8 25", "13 16 6 1 14", "14 27 1 1 7", "16 13 1 1 19", "3 15 2 2 28",
        "4 13 1 0 32", "31 2 1 0 16", "21 15 0 0 14", "18 12 0 0 20", "7 21 1 0 21"
    };
    private static final String[] SOUTHERN = {
        "3 10 18 15 4", "32 9 8 0 1", "28 16 3 0 3", "37 10 3 0 0", "13 23 9 1 4",
        "24 17 6 0 3", "39 10 1 0 0", "35 11 2 0 2", "34 10 1 1 4", "25 23 0 0 2"
    };

    private static int[] counts(String row) {
        return Arrays.stream(row.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static ContingencyTable table(int cell) {
        return ContingencyTable.of(counts(COASTAL[cell]), counts(SOUTHERN[cell]));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 29.64, 1.54e-06, 0.54, 0.51, 0.48, 0.15, 0.34, 0.64",
        "1, 22.53, 3.83e-05, 0.47, 0.43, 0.42, 0.14, 0.28, 0.60",
        "2, 11.08, 0.0132, 0.33, 0.27, 0.32, 0.13, 0.14, 0.50",
        "3, 29.71, 1e-07, 0.55, 0.51, 0.46, 0.13, 0.32, 0.62",
        "4, 30.72, 4.05e-07, 0.55, 0.52, 0.50, 0.14, 0.36, 0.66",
        "5, 42.42, 1.84e-10, 0.65, 0.63, 0.58, 0.13, 0.46, 0.72",
        "6, 22.25, 2.13e-06, 0.47, 0.44, 0.32, 0.10, 0.22, 0.46",
        "7, 15.12, 0.00074, 0.39, 0.35, 0.32, 0.11, 0.16, 0.50",
        "8, 17.77, 0.000255, 0.42, 0.37, 0.36, 0.13, 0.22, 0.54",
        "9, 26.91, 8.46e-07, 0.52, 0.49, 0.40, 0.12, 0.28, 0.56",
    })
    void everyRowIsThatOfTheTable(
            int cell,
            double chi2,
            double p,
            double v,
            double corrected,
            double tv,
            double nullMean,
            double low,
            double high) {
        ContingencyTable table = table(cell);

        assertClose(TableStatistic.CHI_SQUARE.of(table), chi2, 5e-3);
        assertThat(TableTest.of(table, TableStatistic.IMPROBABILITY, 1).p() / p).isCloseTo(1, within(0.005));
        assertClose(CramersV.plain(table), v, 5e-3);
        assertClose(CramersV.corrected(table), corrected, 5e-3);
        assertClose(TableStatistic.TV.of(table), tv, 1e-9);
        assertClose(NullMean.of(table, TableStatistic.TV, 1), nullMean, 5e-3);
        // TV moves in steps of 1/50 here, and a percentile may lie on the edge of one.
        assertClose(
                DistanceBootstrap.of(table, TableStatistic.TV, 2_000, 1).percentiles(0.05),
                new Interval(low, high),
                0.02 + 1e-9);
    }

    @Test
    void allTenAreSignificantTogether() {
        double[] p = new double[COASTAL.length];
        Arrays.setAll(
                p,
                cell -> TableTest.of(table(cell), TableStatistic.IMPROBABILITY, 1)
                        .p());
        double[] holm = Multiplicity.holm(p);

        assertClose(Arrays.stream(holm).max().orElseThrow(), 0.0132, 5e-5);
        assertThat(holm[7]).isCloseTo(0.00148, within(5e-6));
        assertThat(holm[1]).isCloseTo(0.000153, within(5e-7));
    }
}
