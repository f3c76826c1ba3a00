package dev.plumbline.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.Finish;
import dev.plumbline.chat.TokenLogprob;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelAnswerTest {
    @Test
    void aTokenIsTheLikeliestOfItsAlternatives() {
        ModelAnswer answer = ModelAnswer.token(Map.of("3", 0.2, "5", 0.7, "4", 0.1));
        assertThat(answer.text()).isEqualTo("5");
        assertThat(answer.positions()).singleElement().satisfies(position -> {
            assertThat(position.drawn()).isEqualTo("5");
            assertThat(position.alternatives()).extracting(TokenLogprob::token).containsExactly("5", "3", "4");
            assertThat(position.alternatives().get(0).logprob()).isEqualTo(Math.log(0.7));
        });
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        ModelAnswer answer = ModelAnswer.text("because").finished(Finish.LENGTH).with(List.of());
        assertThat(answer).isEqualTo(new ModelAnswer("because", Finish.LENGTH, List.of(), null, -1, -1));
        assertThat(answer.by("m", 3, 4)).isEqualTo(new ModelAnswer("because", Finish.LENGTH, List.of(), "m", 3, 4));
    }

    @Test
    void countsBelowUnknownAndNoTokensAreRefused() {
        ModelAnswer answer = ModelAnswer.text("because");
        assertThatThrownBy(() -> answer.by(null, -2, 0)).hasMessageContaining("-2");
        assertThatThrownBy(() -> ModelAnswer.token(Map.of())).hasMessageContaining("at least one token");
    }
}
