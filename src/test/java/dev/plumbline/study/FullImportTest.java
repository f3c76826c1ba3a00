package dev.plumbline.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.recording.RecordingFiles;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study's own record, where env PLUMBLINE_STUDY names the folder that holds it. */
class FullImportTest {
    @TempDir
    private Path temp;

    private Path study;
    private final Unrecorded shipped = Shipped.political();

    @BeforeEach
    void needsTheStudy() {
        String folder = System.getenv("PLUMBLINE_STUDY");
        Assumptions.assumeTrue(
                folder != null && !folder.isBlank(), "PLUMBLINE_STUDY names no copy of the study's record");
        study = Path.of(folder);
    }

    private Path imported(boolean withholdText) throws IOException {
        Path to = temp.resolve(withholdText ? "withheld" : "full");
        StudyImport read = new StudyImport(shipped.suite(), shipped.cast(), withholdText);
        RecordingFiles.replaceImported(to, "recording", read.read(study, "study"));
        assertThat(read.warnings()).isEmpty();
        return to;
    }

    private Replayed replayed(Path folder) {
        return Replayed.of(folder, shipped.suite(), shipped.cast());
    }

    @Test
    void theWithheldImportIsTheShippedRecordingByteForByte() throws IOException {
        Path to = imported(true);
        for (String file : new String[] {"base.jsonl", "coastal.jsonl", "southern.jsonl"}) {
            assertThat(to.resolve(file)).hasSameBinaryContentAs(Shipped.RECORDING.resolve(file));
        }
        try (var files = Files.list(Shipped.RECORDING)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void bothImportsReplayToTheNumbersInTheFiles() throws IOException {
        Replayed full = replayed(imported(false));
        Replayed withheld = replayed(imported(true));
        assertThat(full.distributions()).hasSize(27).isEqualTo(withheld.distributions());
        assertThat(full.counts()).hasSize(26).isEqualTo(withheld.counts());
        assertThat(full.recording().withholdsTexts()).isFalse();
        assertThat(nonZero(full.counts())).isEqualTo(labelsInTheFiles());
    }

    private static Map<String, Map<String, Integer>> nonZero(Map<String, Map<String, Integer>> counts) {
        Map<String, Map<String, Integer>> nonZero = new TreeMap<>();
        counts.forEach((cell, byLabel) -> {
            Map<String, Integer> some = new TreeMap<>(byLabel);
            some.values().removeIf(n -> n == 0);
            nonZero.put(cell, some);
        });
        return nonZero;
    }

    /** Counted without any of the product's code but the suite's list of questions. */
    private Map<String, Map<String, Integer>> labelsInTheFiles() throws IOException {
        Map<String, String> idByPrompt = new TreeMap<>();
        shipped.suite()
                .questions()
                .forEach(q -> idByPrompt.put(
                        "On a scale of 0-9, " + q.ask() + "? Give only a number, no elaboration.", q.id()));
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (String set : new String[] {"radical", "normal"}) {
            for (String line : Files.readAllLines(study.resolve("elaboration_judgments_" + set + ".jsonl"))) {
                JsonNode row = new ObjectMapper().readTree(line);
                String cell = idByPrompt.get(row.get("question").asText()) + "="
                        + row.get("digit").asText() + "/"
                        + row.get("model_name").asText();
                String label = row.get("judgment").asText().toLowerCase(Locale.ROOT);
                counts.computeIfAbsent(cell, c -> new TreeMap<>()).merge(label, 1, Integer::sum);
            }
        }
        return counts;
    }
}
