package dev.plumbline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissingRepliesLineTest {
    @Test
    void aRunThatLacksRepliesSaysSoBeforeItsVerdicts() {
        assertThat(MissingRepliesLine.of(40, 2))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("NOT ALL MEASURED: 2 of 40 planned calls have no reply, so this run is red"));
    }

    @Test
    void whereEveryReplyCameThereIsNothingToSay() {
        assertThat(MissingRepliesLine.of(40, 0)).isEmpty();
    }
}
