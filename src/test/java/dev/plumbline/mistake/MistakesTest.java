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

    @Test
    void quotesNothingOfAConcealedSource() {
        mistakes.conceal("suite.yaml");
        mistakes.add(new Place("suite.yaml", 3), "unknown key 'password'", "hunter2", "did you mean 'passphrase'?");
        mistakes.add(Place.of("profile.yaml"), "unknown key", "modle", "did you mean 'model'?");
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "profile.yaml: unknown key (was modle); did you mean 'model'?",
                        "suite.yaml:3: this is not what belongs here; nothing of it is shown because the file is a link out"
                                + " of the project root; replace the link by the file");
    }
}
