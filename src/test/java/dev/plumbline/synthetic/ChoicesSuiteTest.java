package dev.plumbline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suite of choices, whose recording says that it is synthetic. */
class ChoicesSuiteTest {
    private static final Path SHIPPED = Path.of("fixtures/choices/synthetic");

    @Test
    void shippedRecordingIsWhatTheGeneratorMakes(@TempDir Path fresh) throws IOException {
        ChoicesRecording.write(fresh);
        try (Stream<Path> files = Files.list(fresh)) {
            List<Path> made = files.sorted().toList();
            assertThat(made).hasSize(3);
            for (Path file : made) {
                assertThat(SHIPPED.resolve(file.getFileName())).hasSameTextualContentAs(file);
            }
        }
    }

    @Test
    void everyRecordedReplySaysThatItIsSynthetic() {
        assertThat(Recording.read(SHIPPED, "choices", new Mistakes()).replies())
                .hasSize(12 * 4 * 3)
                .allMatch(reply -> reply.provenance().by().equals("synthetic"));
    }
}
