package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Category;
import dev.plumbline.testing.Suites;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleFilesTest {
    private static final PrefillResult CELL = new PrefillResult(
            new PrefillCell(Suites.small().question("tea"), 7, new ModelRef("base", "b"), "modal"),
            List.of(),
            new CategoryCounts(Map.of()));

    private static Map<String, Object> said(String text, boolean withheld) {
        return SampleFiles.row(
                CELL,
                new JudgedSample(
                        3,
                        new Outcome.Measured<>(new Elaboration(text, withheld)),
                        new Outcome.Measured<>(new Judgement(new Category("reversal", "takes it back"), "=Reversal"))));
    }

    @Test
    void aTableToolObeysNothingAModelSaid() {
        assertThat(SampleFiles.csv(said("=HYPERLINK(\"http://x\")", false)))
                .isEqualTo(
                        "tea,7,base,modal,3,measured,reversal,measured,'=Reversal,false,\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(SampleFiles.csv(said("\u001B[31m+1\n\u202Enext", false)))
                .endsWith("false,\"\uFFFD[31m+1\n\uFFFDnext\"");
        assertThat(SampleFiles.csv(said("\t=1+1", false))).endsWith("false,\"'\t=1+1\"");
    }

    @Test
    void jsonHoldsTheModelsOwnWords() throws IOException {
        String words = "=1\u001B[31m\u202E \"quoted\"\nnext";
        String line = JsonMapper.builder().build().writeValueAsString(said(words, false));
        assertThat(line).doesNotContain("\u001B", "\n");
        JsonNode read = JsonMapper.builder().build().readTree(line);
        assertThat(read.path("text").asText()).isEqualTo(words);
        assertThat(read.path("sample").asInt()).isEqualTo(3);
        assertThat(read.path("category").asText()).isEqualTo("reversal");
    }

    @Test
    void aPlaceholderSaysThatItIsOne() {
        assertThat(said("[withheld: sha256 00, 5 characters]", true)).containsEntry("withheld", true);
    }

    @Test
    void whatWasNotMeasuredIsNoEmptyText() {
        Map<String, Object> row = SampleFiles.row(
                CELL,
                new JudgedSample(
                        0, new Outcome.Failed<>("no reply"), new Outcome.Unscored<>("not a category", "who knows")));
        assertThat(row)
                .containsEntry("outcome", "failed: no reply")
                .containsEntry("judgement", "unscored: not a category")
                .containsEntry("category", null)
                .containsEntry("judgeReply", "who knows")
                .containsEntry("text", null);
        assertThat(SampleFiles.csv(row))
                .isEqualTo("tea,7,base,modal,0,failed: no reply,,unscored: not a category,who knows,false,");
    }
}
