package dev.plumbline.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.GoldenCoastal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultiplicityTest {
    private static final int[] BASE = {50, 0, 0, 0, 0};

    /** The six cells "fine-tune vs base" of docs/statistics.md 3; coastal's are in the reference file, southern's in the table. */
    private static double[] family() {
        return Stream.concat(
                        GoldenCoastal.judgedTables().map(GoldenCoastal.Counted::table),
                        Stream.of(
                                ContingencyTable.of(new int[] {35, 11, 2, 0, 2}, BASE),
                                ContingencyTable.of(new int[] {34, 10, 1, 1, 4}, BASE),
                                ContingencyTable.of(new int[] {25, 23, 0, 0, 2}, new int[] {46, 4, 0, 0, 0})))
                .mapToDouble(table ->
                        TableTest.of(table, TableStatistic.IMPROBABILITY, 1).p())
                .toArray();
    }

    @Test
    void adjustedPValuesAreThoseOfTheReference() {
        double[] holm = Multiplicity.holm(family());
        double[] bh = Multiplicity.benjaminiHochberg(family());

        List<GoldenCoastal.Counted> coastal = GoldenCoastal.judgedTables().toList();
        for (int i = 0; i < coastal.size(); i++) {
            assertThat(holm[i] / coastal.get(i).at("holm_p_ffh")).isCloseTo(1, within(1e-6));
            assertThat(bh[i] / coastal.get(i).at("bh_p_ffh")).isCloseTo(1, within(1e-6));
        }
        assertThat(holm[3]).isCloseTo(1.84e-5, within(5e-8));
        assertThat(holm[4]).isEqualTo(holm[3]);
        assertThat(holm[5]).isEqualTo(holm[3]);
    }

    @Test
    void adjustsInAnyOrderAndNeverAboveOne() {
        assertThat(Multiplicity.holm(0.04, 0.01, 0.9)).containsExactly(new double[] {0.08, 0.03, 0.9}, within(1e-15));
        assertThat(Multiplicity.holm(0.6, 0.7)).containsExactly(1, 1);
        assertThat(Multiplicity.benjaminiHochberg(0.04, 0.01, 0.05))
                .containsExactly(new double[] {0.05, 0.03, 0.05}, within(1e-15));
        assertThat(Multiplicity.holm()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void whatIsNoPValueIsRefused(double p) {
        assertThatThrownBy(() -> Multiplicity.holm(0.5, p)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Multiplicity.benjaminiHochberg(0.5, p)).isInstanceOf(IllegalArgumentException.class);
    }
}
