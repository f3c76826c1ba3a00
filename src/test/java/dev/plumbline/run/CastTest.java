package dev.plumbline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class CastTest {
    private static final ModelRef BASE = new ModelRef("base", "plain");
    private static final ModelRef TUNED = new ModelRef("tuned", "odd");

    @Test
    void aJudgeIsAContestantByIdentityAndNotByName() {
        assertThat(new Cast(BASE, List.of(TUNED), new ModelRef("referee", "odd")).judgingContestant())
                .contains(TUNED);
        assertThat(new Cast(BASE, List.of(TUNED), BASE).judgingContestant()).contains(BASE);
        assertThat(new Cast(BASE, List.of(TUNED), new ModelRef("base", "other")).judgingContestant())
                .isEmpty();
        assertThat(new Cast(BASE, List.of(TUNED), null).judgingContestant()).isEmpty();
    }
}
