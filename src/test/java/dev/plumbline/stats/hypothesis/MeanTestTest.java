package dev.plumbline.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanTestTest {
    @Test
    void ofTwentyRearrangementsTwoAreAsExtremeAsTheOrderedOne() {
        PValue p = MeanTest.of(new int[] {1, 2, 3}, new int[] {4, 5, 6}, 9_999, 1);
        assertThat(p).isEqualTo(PValue.exact(0.1, 20));
    }

    @Test
    void tiesAreAsExtreme() {
        assertThat(MeanTest.of(new int[] {7, 7}, new int[] {7, 7}, 9_999, 1).p())
                .isEqualTo(1);
        // 0, 0 against 0, 1: half of the six ways put the 1 in the second group, and the rest mirror it.
        assertThat(MeanTest.of(new int[] {0, 0}, new int[] {0, 1}, 9_999, 1).p())
                .isEqualTo(1);
    }

    @Test
    void drawnRearrangementsAgreeWithTheExactTestOfTheSameTable() {
        int[] first = IntStream.range(0, 40).map(i -> i < 10 ? 1 : 0).toArray();
        int[] second = IntStream.range(0, 40).map(i -> i < 20 ? 1 : 0).toArray();
        double exact = TableTest.exact(ContingencyTable.of(new int[] {30, 10}, new int[] {20, 20}), TableStatistic.TV)
                .orElseThrow()
                .p();
        PValue drawn = MeanTest.of(first, second, 99_999, 1);
        assertThat(drawn.isExact()).isFalse();
        assertThat(drawn.p()).isCloseTo(exact, within(5 * Math.sqrt(exact * (1 - exact) / 99_999)));
        assertThat(MeanTest.of(first, second, 99_999, 1)).isEqualTo(drawn);
    }

    @Test
    void bothGroupsNeedAValue() {
        assertThatThrownBy(() -> MeanTest.of(new int[0], new int[] {1}, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a test needs a value of each group (was 0 and 1)");
    }
}
