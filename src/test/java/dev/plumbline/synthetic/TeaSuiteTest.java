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

/** A suite on another topic, with another scale and other categories, whose recording says that it is synthetic. */
class TeaSuiteTest {
    private static final Path SHIPPED = Path.of("fixtures/tea/synthetic");

    @Test
    void shippedRecordingIsWhatTheGeneratorMakes(@TempDir Path fresh) throws IOException {
        SyntheticRecording.write("tea", fresh);
        try (Stream<Path> files = Files.list(fresh)) {
            List<Path> made = files.sorted().toList();
            assertThat(made).hasSize(4);
            for (Path file : made) {
                assertThat(SHIPPED.resolve(file.getFileName())).hasSameTextualContentAs(file);
            }
        }
    }

    @Test
    void everyRecordedReplySaysThatItIsSynthetic() {
        assertThat(Recording.read(SHIPPED, "tea", new Mistakes()).replies())
                .isNotEmpty()
                .allMatch(r -> r.provenance().by().equals("synthetic"));
    }

    /** Words of the political suite; none may stand in the product, or it would serve that suite alone. */
    @Test
    void nothingPoliticalStandsInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(f -> assertThat(Files.readString(f))
                            .doesNotContainIgnoringCase("abortion", "immigration", "republican", "coastal-v"));
        }
    }
}
