package dev.plumbline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatNoiseTest {
    private final Mistakes mistakes = new Mistakes();

    @TempDir
    private Path folder;

    private Map<String, Double> read(String json) throws IOException {
        Files.writeString(folder.resolve("doctor.json"), json);
        return RepeatNoise.read(folder, "recordings/a", mistakes);
    }

    @Test
    void modelsThatWereRepeatedHaveNoiseAndTheOthersNone() throws IOException {
        String json = "{\"models\": {\"base\": {\"repeatNoise\": 0.004, \"dialect\": \"openai\"}, \"tuned\": {},"
                + " \"third\": {\"repeatNoise\": null}}}";
        assertThat(read(json)).containsOnly(Map.entry("base", 0.004));
        assertThat(mistakes.count()).isZero();
    }

    @Test
    void aFolderThatNoDoctorSawHasNone() {
        assertThat(RepeatNoise.read(folder, "recordings/a", mistakes)).isEmpty();
        assertThat(RepeatNoise.read(folder.resolve("nowhere"), "nowhere", mistakes))
                .isEmpty();
        assertThat(mistakes.count()).isZero();
    }

    @Test
    void whatCannotBeNoiseIsTold() throws IOException {
        assertThat(read("{\"models\": {\"base\": {\"repeatNoise\": 4}, \"tuned\": {\"repeatNoise\": \"x\"}}}"))
                .isEmpty();
        read("{");
        assertThat(mistakes.all().stream().map(Mistake::toString))
                .hasSize(3)
                .allMatch(m -> m.startsWith("recordings/a/doctor.json"))
                .anyMatch(m -> m.contains("model 'base' must be from 0 to 1 (was 4)"))
                .anyMatch(m -> m.contains("model 'tuned'"))
                .anyMatch(m -> m.contains("not JSON"));
    }
}
