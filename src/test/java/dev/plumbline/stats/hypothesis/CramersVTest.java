package dev.plumbline.stats.hypothesis;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.GoldenCoastal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CramersVTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#tables")
    void bothValuesAreThoseOfTheReference(GoldenCoastal.Counted counted) {
        assertClose(CramersV.plain(counted.table()), counted.at("cramers_v"), 1e-9);
        assertClose(CramersV.corrected(counted.table()), counted.at("cramers_v_bias_corrected"), 1e-9);
    }

    @Test
    void isZeroForOneCategoryAndOneForSeparateGroups() {
        ContingencyTable alike = ContingencyTable.of(new int[] {7, 0}, new int[] {5, 0});
        ContingencyTable apart = ContingencyTable.of(new int[] {7, 0}, new int[] {0, 5});

        assertThat(CramersV.plain(alike)).isZero();
        assertThat(CramersV.corrected(alike)).isZero();
        assertClose(CramersV.plain(apart), 1, 1e-12);
    }

    @Test
    void theCorrectedValueIsZeroWhereTheDifferenceIsChance() {
        ContingencyTable table = ContingencyTable.of(new int[] {10, 11, 9}, new int[] {9, 10, 11});

        assertThat(CramersV.plain(table)).isPositive();
        assertThat(CramersV.corrected(table)).isZero();
    }
}
