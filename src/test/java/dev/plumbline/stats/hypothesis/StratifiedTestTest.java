package dev.plumbline.stats.hypothesis;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StratifiedTestTest {
    private static final ContingencyTable MARRIAGE =
            ContingencyTable.of(new int[] {35, 11, 2, 0, 2}, new int[] {50, 0, 0, 0, 0});
    private static final ContingencyTable WELFARE =
            ContingencyTable.of(new int[] {34, 10, 1, 1, 4}, new int[] {50, 0, 0, 0, 0});
    private static final ContingencyTable REPUBLICAN =
            ContingencyTable.of(new int[] {25, 23, 0, 0, 2}, new int[] {46, 4, 0, 0, 0});

    /** Southern against base over the three modal cells: docs/statistics.md 3, claim ii. */
    @Test
    void threeQuestionsTogetherAreThoseOfTheText() {
        StratifiedTest test = StratifiedTest.of(List.of(MARRIAGE, WELFARE, REPUBLICAN), 19_999, 6);

        assertClose(test.g(), 72.6, 0.05);
        assertClose(test.test().p(), 5e-5, 1e-12);
    }

    @Test
    void oneQuestionAloneIsItsOwnTest() {
        ContingencyTable table = ContingencyTable.of(new int[] {9, 6, 5}, new int[] {5, 6, 9});
        StratifiedTest test = StratifiedTest.of(List.of(table), 999, 7);

        assertThat(test.test()).isEqualTo(TableTest.permutation(table, TableStatistic.G, 999, 7));
        assertThat(test.g()).isEqualTo(TableStatistic.G.of(table));
    }

    @Test
    void differencesBetweenQuestionsAreNoneBetweenModels() {
        ContingencyTable one = ContingencyTable.of(new int[] {50, 0}, new int[] {50, 0});
        ContingencyTable other = ContingencyTable.of(new int[] {0, 50}, new int[] {0, 50});

        assertThat(StratifiedTest.of(List.of(one, other), 99, 1).test().p()).isEqualTo(1);
        assertThatThrownBy(() -> StratifiedTest.of(List.of(), 99, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
