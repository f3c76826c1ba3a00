package dev.plumbline.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorFileTest {
    private final Mistakes mistakes = new Mistakes();

    @TempDir
    private Path folder;

    private static String model(String measured) {
        return "{\"answers\": true, \"calls\": 3, \"date\": \"2026-01-02T03:04:05Z\", \"findings\": [],"
                + " \"promptTokens\": [1, 2, 3], \"provider\": \"here\"" + measured + "}";
    }

    private Map<String, Double> noise(String models) throws IOException {
        Files.writeString(
                folder.resolve("doctor.json"), "{\"models\": {" + models + "}, \"profile\": \"a\", \"schema\": 1}");
        return DoctorFile.read(folder, "recordings/a", mistakes)
                .map(DoctorFile::repeatNoise)
                .orElse(Map.of());
    }

    @Test
    void modelsThatWereRepeatedHaveNoiseAndTheOthersNone() throws IOException {
        String measured = model(", \"mass\": 0.9, \"repeatNoise\": 0.004");
        assertThat(noise("\"base\": " + measured + ", \"tuned\": " + model(""))).containsOnly(Map.entry("base", 0.004));
        assertThat(mistakes.count()).isZero();
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        DoctorFile.Examined examined = new DoctorFile.Examined(
                true,
                3,
                "2026-01-02T03:04:05Z",
                List.of(new DoctorFile.Finding("mass", "little", "warning", "ask otherwise")),
                null,
                List.of(1L, 2L, -1L),
                "here",
                Map.of("repeatNoise", 0.5, "shape", "chat"));
        DoctorFile file = new DoctorFile(Map.of("base", examined), "a", DoctorFile.SCHEMA);
        file.write(folder);
        assertThat(DoctorFile.read(folder, "recordings/a", mistakes)).contains(file);
    }

    @Test
    void aFolderWithoutTheFileHasNone() throws IOException {
        assertThat(DoctorFile.read(folder, "recordings/a", mistakes)).isEmpty();
        assertThat(DoctorFile.read(folder.resolve("missing"), "missing", mistakes))
                .isEmpty();
        assertThat(mistakes.count()).isZero();
    }

    @Test
    void whatIsWrongIsReportedWithItsRemedy() throws IOException {
        assertThat(noise("\"base\": " + model(", \"repeatNoise\": 4"))).isEmpty();
        noise("\"tuned\": " + model(", \"repeatNoise\": \"x\""));
        noise("\"tuned\": " + model("").replace("2026-01-02T", ""));
        noise("{");
        assertThat(mistakes.all().stream().map(Mistake::toString))
                .hasSize(4)
                .allMatch(m -> m.startsWith("recordings/a/doctor.json"))
                .allMatch(m -> m.endsWith("run 'plumbline doctor' again, or remove it"))
                .anyMatch(m -> m.contains("models.base repeatNoise must be from 0 to 1 (was 4)"))
                .anyMatch(m -> m.contains("models.tuned repeatNoise must be from 0 to 1 (was x)"))
                .anyMatch(m -> m.contains("models.tuned date must be a time (was 03:04:05Z)"))
                .anyMatch(m -> m.contains("not JSON"));
    }
}
