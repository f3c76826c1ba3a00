package dev.plumbline.tuning.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing and counting data sets by what they say, not by how they are written. */
class DatasetDiffTest {
    private static final String A =
            "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}]}\n";
    private static final String A_SPELT_OTHERWISE =
            "{ \"messages\": [{\"content\": \"q\", \"role\": \"user\"}, {\"role\": \"assistant\", \"content\": \"\\u0061\"}] }\n";
    private static final String B = A.replace("\"a\"", "\"\u009Bbb\u202E\u007F\"");
    private static final String C = A.replace("\"a\"", "\"c\"");

    @TempDir
    Path root;

    @Test
    void spacingKeyOrderAndEscapesMakeNoDifference() {
        DatasetDiff diff = DatasetDiff.between(read(A + B), read(A_SPELT_OTHERWISE + B));
        assertThat(diff.sameContent()).isTrue();
        assertThat(diff.reordered()).isFalse();
        assertThat(read(A + B).hash()).isEqualTo(read(A_SPELT_OTHERWISE + B).hash());
    }

    @Test
    void anotherOrderIsToldAndChangesNoContent() {
        DatasetDiff diff = DatasetDiff.between(read(A + B + C), read(C + A + B));
        assertThat(diff.sameContent()).isTrue();
        assertThat(diff.reordered()).isTrue();
        assertThat(read(A + B + C).hash()).isEqualTo(read(C + A + B).hash());
    }

    @Test
    void whatOneAloneHasIsAddedOrRemovedAndTheOrderOfTheRestStands() {
        DatasetDiff diff = DatasetDiff.between(read(A + B), read(C + A));
        assertThat(diff.removed()).singleElement().asString().contains("bb");
        assertThat(diff.added()).singleElement().asString().contains("\"c\"");
        assertThat(diff.reordered()).isFalse();
        assertThat(diff.sameContent()).isFalse();
    }

    @Test
    void anExampleThatStandsThereTwiceCountsTwice() {
        DatasetDiff diff = DatasetDiff.between(read(A + A + B), read(A + B));
        assertThat(diff.removed()).hasSize(1);
        assertThat(diff.added()).isEmpty();
        assertThat(read(A + A + B).hash()).isNotEqualTo(read(A + B).hash());
    }

    @Test
    void whatIsShownHoldsNothingATerminalActsOn() {
        assertThat(DatasetDiff.between(read(B), read(A)).removed())
                .singleElement()
                .asString()
                .contains("\\u009B", "\\u202E", "\\u007F")
                .matches("[ -~]+");
    }

    @Test
    void weightsAreContent() {
        String weighted = A.replace("\"a\"", "\"a\",\"weight\":1");
        assertThat(DatasetDiff.between(read(A), read(weighted)).sameContent()).isFalse();
    }

    @Test
    void statisticsCountExamplesPromptsAndAnswers() {
        String system = A.replace("[{", "[{\"role\":\"system\",\"content\":\"s\"},{");
        DatasetStats stats = DatasetStats.of(read(A + A_SPELT_OTHERWISE + B + C + system));
        assertThat(stats.examples()).isEqualTo(5);
        assertThat(stats.distinct()).isEqualTo(4);
        assertThat(stats.prompts()).isEqualTo(2);
        assertThat(stats.answers()).isEqualTo(3);
        assertThat(stats.messages()).isEqualTo(11);
        assertThat(stats.answerCharacters()).isEqualTo(1 + 1 + 5 + 1 + 1);
        assertThat(stats.longestAnswer()).isEqualTo(5);
    }

    /** printf of the canonical line and a line feed through sha256sum. */
    @Test
    void theHashIsThatOfTheSortedCanonicalLines() {
        assertThat(read(A_SPELT_OTHERWISE).hash())
                .isEqualTo("f7848c0607d3cb54d34c8d11955363c80e5f0524b3b9bf3a9167a2c5c85e030f");
    }

    private Dataset read(String text) {
        Mistakes mistakes = new Mistakes();
        Dataset dataset = DatasetFile.read(Malformed.write(root, "x.jsonl", text), "x.jsonl", mistakes);
        mistakes.throwIfAny();
        return dataset;
    }
}
