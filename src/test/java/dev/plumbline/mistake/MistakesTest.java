package dev.plumbline.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MistakesTest {
    private final Mistakes mistakes = new Mistakes();

    @Test
    void listsTheFirstTwoHundredAndCountsTheRest() {
        for (int line = 1; line <= 1_000_000; line++) {
            mistakes.add(new Place("base.jsonl", line), "is damaged", null, "restore it");
        }
        assertThat(mistakes.count()).isEqualTo(1_000_000);
        assertThat(mistakes.all()).hasSize(Mistakes.MOST + 1);
        assertThat(mistakes.all().get(Mistakes.MOST))
                .hasToString(
                        "base.jsonl: there are more mistakes, which are not listed (was 999800); correct these first");
    }
}
