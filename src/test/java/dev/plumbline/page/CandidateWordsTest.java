package dev.plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of a candidate, and how sure they are of it. */
class CandidateWordsTest {
    private static final List<String> CANDIDATES = List.of("tuned");

    private final PageRun run;
    private final Path folder;

    CandidateWordsTest(@TempDir Path folder) {
        this.folder = folder;
        this.run = new PageRun(folder, List.of("tea", "coffee"), CANDIDATES);
    }

    private void moved(int question, double low, double value, double high) {
        ObjectNode shift = (ObjectNode) run.root().path("shifts").get(question);
        shift.putObject("tv").put("low", low).put("value", value).put("high", high);
    }

    private String overview() throws IOException {
        run.write();
        return Files.readString(folder.resolve("overview.html"));
    }

    private String candidate() throws IOException {
        run.write();
        try (var files = Files.walk(folder.resolve("pages/candidate"))) {
            return Files.readString(files.filter(f -> f.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void theFurthestQuestionIsNamedWithWhatItMovedAtLeast() throws IOException {
        moved(0, 0.6, 0.99, 1);
        moved(1, 0.1, 0.3, 0.5);

        assertThat(overview())
                .containsPattern("Furthest: tea, where at least 60.% of the answers changed")
                .doesNotContainPattern("99.%.of the answers");
    }

    @Test
    void aShiftThatRoundsToNothingIsNotCalledTheFurthest() throws IOException {
        moved(0, 0.006, 0.008, 0.009);
        moved(1, 0.001, 0.001, 0.002);

        assertThat(overview()).doesNotContain("Furthest", "At least");
    }

    @Test
    void noQuestionIsNamedIfAnotherMayHaveMovedAsFar() throws IOException {
        moved(0, 0.6, 0.99, 1);
        moved(1, 0.1, 0.3, 0.7);

        assertThat(overview())
                .contains("of the answers to one question changed; which moved furthest is not identified.")
                .doesNotContain("Furthest: ");
    }

    @Test
    void nothingMovedFurthestIfNothingSurelyMoved() throws IOException {
        moved(0, 0, 0.5, 1);
        moved(1, 0, 0.3, 0.7);

        assertThat(overview()).doesNotContain("Furthest").doesNotContain("furthest is");
    }

    @Test
    void opinionAndDamageNameAJudgeThatIsNotProven() throws IOException {
        assertThat(candidate())
                .contains("tuned, radical, by a judge that is not proven: of ")
                .containsPattern("\\(damage\\), 30.% do not answer");
    }
}
