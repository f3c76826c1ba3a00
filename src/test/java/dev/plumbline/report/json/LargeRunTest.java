package dev.plumbline.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargeRunTest {
    @Test
    void aRunIsLargeOnceItHasMoreCellsThanAreDrawn() {
        assertThat(LargeRun.is(LargeRun.MOST_DRAWN)).isFalse();
        assertThat(LargeRun.is(LargeRun.MOST_DRAWN + 1L)).isTrue();
    }
}
