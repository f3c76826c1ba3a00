package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.mistake.MistakesException;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that fails while it opens leaves nothing locked. */
class FailedOpeningTest {
    @TempDir
    private Path root;

    private void open() throws IOException {
        Path profile = LiveProfile.write(root, "openai", URI.create("http://127.0.0.1:9/v1"), "", 1)
                .file();
        Files.writeString(profile, Files.readString(profile).replaceFirst("recording: .*", "recording: recording"));
        Map<String, String> given = Map.of(
                "suite", "political",
                "mode", "live",
                "baseline", "none",
                "history", "record",
                "models", profile.toString());
        try (EvalLaunch launch = EvalLaunch.open(root, given::get, name -> null, null)) {
            assertThat(launch.session(Map.of()).suites()).hasSize(1);
        }
    }

    @Test
    void theRecordingCanBeOpenedAgainInTheSameJvm() throws IOException {
        Path suite = Files.createDirectories(root.resolve("suites/political"));
        Files.copy(Path.of("suites/political/suite.yaml"), suite.resolve("suite.yaml"));
        Path history = Files.writeString(suite.resolve("history.jsonl"), "no JSON\n");

        assertThatThrownBy(this::open).isInstanceOf(MistakesException.class).hasMessageContaining("history.jsonl:1");
        Files.delete(history);

        open();
    }
}
