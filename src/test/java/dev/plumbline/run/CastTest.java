package dev.plumbline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CastTest {
    private static final ModelRef BASE = new ModelRef("base", "plain");
    private static final ModelRef TUNED = new ModelRef("tuned", "odd");

    @Test
    void aJudgeIsAContestantByIdentityAndNotByName() {
        assertThat(new Cast(BASE, List.of(TUNED), new ModelRef("referee", "odd"), Set.of()).judgingContestant())
                .contains(TUNED);
        assertThat(new Cast(BASE, List.of(TUNED), BASE, Set.of()).judgingContestant())
                .contains(BASE);
        assertThat(new Cast(BASE, List.of(TUNED), new ModelRef("base", "other"), Set.of()).judgingContestant())
                .isEmpty();
        assertThat(new Cast(BASE, List.of(TUNED), null, Set.of()).judgingContestant())
                .isEmpty();
    }
}
