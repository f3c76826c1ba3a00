package dev.plumbline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    private static final List<String> KNOWN = List.of("temperature", "prompt", "max-tokens");

    @Test
    void aSlipLeadsToTheClosestWord() {
        assertThat(DidYouMean.of("temprature", KNOWN)).isEqualTo("did you mean 'temperature'?");
        assertThat(DidYouMean.of("Prompt", KNOWN)).isEqualTo("did you mean 'prompt'?");
        assertThat(DidYouMean.of("max_tokens", KNOWN)).isEqualTo("did you mean 'max-tokens'?");
    }

    @Test
    void twoSwappedLettersAreOneSlip() {
        assertThat(DidYouMean.of("ecI", List.of("ice"))).isEqualTo("use ice");
        assertThat(DidYouMean.of("cie", List.of("ice"))).isEqualTo("did you mean 'ice'?");
    }

    @Test
    void anUnlikeWordLeadsToTheList() {
        assertThat(DidYouMean.of("zzz", KNOWN)).isEqualTo("use one of temperature, prompt, max-tokens");
        assertThat(DidYouMean.of("x".repeat(100_000), KNOWN)).startsWith("use one of");
        assertThat(DidYouMean.of("x", List.of())).isEqualTo("there is none to choose from");
    }

    @Test
    void aListOfWhatThereIsFollowsTheSuggestion() {
        assertThat(DidYouMean.orList("te", List.of("tea", "coffee"), "suites"))
                .isEqualTo("did you mean 'tea'? suites: tea, coffee");
        assertThat(DidYouMean.orList("x", List.of(), "suites")).isEqualTo("there are no suites");
    }
}
