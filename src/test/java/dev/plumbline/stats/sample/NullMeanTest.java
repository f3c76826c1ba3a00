package dev.plumbline.stats.sample;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.TableStatistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NullMeanTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#tables")
    void isThatOfTheReference(GoldenCoastal.Counted counted) {
        ContingencyTable table = counted.table();
        double tv = NullMean.of(table, TableStatistic.TV, 1);
        double gToBits = 2 * table.total() * Math.log(2);

        assertClose(tv, counted.at("tv_null_mean_exact"), 1e-9);
        assertClose(NullMean.of(table, TableStatistic.G, 1) / gToBits, counted.at("jsd_null_mean_exact"), 1e-9);
        assertClose(Math.max(0, TableStatistic.TV.of(table) - tv), counted.at("tv_minus_null_mean"), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#tables")
    void drawingGivesTheSame(GoldenCoastal.Counted counted) {
        double drawn = NullMean.drawn(counted.table(), TableStatistic.TV, 9_999, 4);

        assertThat(drawn).isCloseTo(counted.at("tv_null_mean_exact"), within(3e-3));
    }

    @Test
    void millerAndMadowsTermIsThatOfTheFormula() {
        assertClose(NullMean.jsdBits(10, 50, 50), 9 / (4 * 50 * Math.log(2)), 1e-15);
    }
}
