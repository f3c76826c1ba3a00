package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
import dev.plumbline.session.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records are the layout of results.json: nothing in the file is outside of them. */
class ResultsRecordsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"political, published", "tea, synthetic"})
    void aShippedSuitesResultsAreReadAndWrittenBackByteForByte(String suite, String models) throws IOException {
        Launch launch = Launch.ofThisProject(folder)
                .with(Property.SUITE, suite)
                .with(Property.MODELS, models)
                .with(Property.GATE, "record");
        launch.runAll();
        Path file = launch.output(suite).resolve("results.json");
        RunResults results = RecordJson.read(file, "results.json", RunResults.class);
        assertThat(results.ratings()).isNotEmpty();
        assertThat(RecordJson.text(results)).isEqualTo(Files.readString(file));
    }
}
