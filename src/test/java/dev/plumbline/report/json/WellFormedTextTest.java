package dev.plumbline.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTextTest {
    @Test
    void halvesOfPairsBecomeASignAndPairsStay() {
        assertThat(WellFormedText.of("a\uD83Cb\uDF55")).hasToString("a\uFFFDb\uFFFD");
        assertThat(WellFormedText.of("\uDF55\uD83C")).hasToString("\uFFFD\uFFFD");
        assertThat(WellFormedText.of("\uD83C\uD83C\uDF55")).hasToString("\uFFFD\uD83C\uDF55");
    }

    @Test
    void wholeTextIsGivenBackAsItIs() {
        String whole = "caf\u00e9 \uD83C\uDF55\n";
        assertThat(WellFormedText.of(whole)).isSameAs(whole);
        assertThat(WellFormedText.of("")).isEqualTo("");
    }
}
