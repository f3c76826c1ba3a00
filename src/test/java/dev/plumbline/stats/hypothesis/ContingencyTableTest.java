package dev.plumbline.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContingencyTableTest {
    @Test
    void dropsWhatNobodyUsedButRemembersWhereTheOthersStood() {
        ContingencyTable table = ContingencyTable.of(new int[] {0, 1, 0, 0, 2}, new int[] {0, 0, 0, 3, 1});

        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.positions()).containsExactly(1, 3, 4);
        assertThat(table.columnTotals()).containsExactly(1, 3, 3);
        assertThat(table.rowTotal(1)).isEqualTo(4);
        assertThat(table.total()).isEqualTo(7);
        // By hand, in twelfths: 4 between 1 and 3 (two steps), then 4 - 9 = -5 for one step.
        assertThat(TableStatistic.W1.of(table)).isEqualTo((4 * 2 + 5) / 12.0);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> ContingencyTable.of(new int[] {1}))
                .hasMessage("a table needs at least 2 groups (was 1)");
        assertThatThrownBy(() -> ContingencyTable.of(new int[] {1, 2}, new int[] {1}))
                .hasMessage("all groups need the same categories (was 2 and 1)");
        assertThatThrownBy(() -> ContingencyTable.of(new int[] {1, 2}, new int[] {1, -1}))
                .hasMessage("a count must be at least 0 (was [1, -1])");
        assertThatThrownBy(() -> ContingencyTable.of(new int[] {1, 2}, new int[] {0, 0}))
                .hasMessage("a group must count something (was [0, 0])");
        assertThatThrownBy(() -> ContingencyTable.of(new int[] {Integer.MAX_VALUE, 1}, new int[] {0, 1}))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isAValueAndCannotBeChanged() {
        int[] handed = {1, 2};
        ContingencyTable table = ContingencyTable.of(handed, new int[] {3, 4});
        handed[0] = 9;
        table.counts()[0][0] = 9;

        assertThat(table.counts()).isEqualTo(new int[][] {{1, 2}, {3, 4}});
    }
}
