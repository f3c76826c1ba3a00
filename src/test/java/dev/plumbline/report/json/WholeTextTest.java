package dev.plumbline.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeTextTest {
    @Test
    void halvesOfPairsBecomeASignAndPairsStay() {
        assertThat(WholeText.of("a\uD83Cb\uDF55")).hasToString("a\uFFFDb\uFFFD");
        assertThat(WholeText.of("\uDF55\uD83C")).hasToString("\uFFFD\uFFFD");
        assertThat(WholeText.of("\uD83C\uD83C\uDF55")).hasToString("\uFFFD\uD83C\uDF55");
    }

    @Test
    void wholeTextIsGivenBackAsItIs() {
        String whole = "caf\u00e9 \uD83C\uDF55\n";
        assertThat(WholeText.of(whole)).isSameAs(whole);
        assertThat(WholeText.of("")).isEqualTo("");
    }
}
