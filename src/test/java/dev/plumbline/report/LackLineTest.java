package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.CallKind;
import dev.plumbline.run.Ledger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LackLineTest {
    private static Ledger ledger(int failed) {
        return new Ledger(Map.of(
                CallKind.RATING, new Ledger.Account(20, 20 - failed, 0, failed),
                CallKind.ELABORATION, new Ledger.Account(10, 9, 1, 0),
                CallKind.JUDGEMENT, new Ledger.Account(10, 9, 1, 0)));
    }

    @Test
    void aRunThatLacksRepliesSaysSoBeforeItsVerdicts() {
        assertThat(LackLine.of(ledger(2)))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("NOT ALL MEASURED: 2 of 40 planned calls have no reply, so this run is red"));
    }

    @Test
    void whereEveryReplyCameThereIsNothingToSay() {
        assertThat(LackLine.of(ledger(0))).isEmpty();
    }
}
