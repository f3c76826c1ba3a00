package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.LaunchLock;
import dev.plumbline.session.Property;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Launches that share a folder, one after the other and at once. */
class TwoLaunchesTest {
    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void copyTheSuites() throws IOException {
        root = ShippedFiles.copyTo(folder.resolve("project"));
        Path models = root.resolve("suites/tea/models");
        Files.writeString(
                models.resolve("other.yaml"),
                Files.readString(models.resolve("synthetic.yaml")) + "\nrecording: fixtures/tea/synthetic\n");
    }

    private Launch tea(String profile) {
        return new Launch(root, folder)
                .with(Property.SUITE, "tea")
                .with(Property.MODELS, profile)
                .with(Property.GATE, "record");
    }

    @Test
    void aRunOfAnotherProfileKeepsTheFilesOfTheFirst() throws IOException {
        Launch first = tea("synthetic");
        first.runAll();
        byte[] results = Files.readAllBytes(first.output("tea").resolve("results.json"));
        tea("other").runAll();
        assertThat(first.results("tea").path("profile").asText()).isEqualTo("other");
        assertThat(first.output("tea").resolve("earlier/synthetic/results.json"))
                .hasBinaryContent(results);
    }

    @Test
    void theSecondOfTwoAtOnceIsRefusedBeforeAnythingIsDeleted() throws IOException {
        Launch first = tea("synthetic");
        first.runAll();
        Path raw = folder.resolve("allure-results");
        long files = count(raw);
        try (LaunchLock held = LaunchLock.take(raw)) {
            assertThat(held).isNotNull();
            assertThat(tea("other").run(RatingIT.class).containerEvents().failed().stream()
                            .map(event -> event.getPayload().orElseThrow().toString()))
                    .singleElement()
                    .asString()
                    .contains("another launch is running in this folder; wait until it has ended");
        }
        assertThat(count(raw)).isEqualTo(files);
        assertThat(first.results("tea").path("profile").asText()).isEqualTo("synthetic");
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void aSuiteNamedTwiceIsOneSuite() throws IOException {
        Launch launch =
                tea("synthetic").with(Property.SUITE, "tea,suites/tea," + root.resolve("suites/tea/suite.yaml"));
        assertThat(launch.run(RatingIT.class).testEvents().succeeded().count()).isEqualTo(8);
        assertThat(launch.results("tea").at("/ledger/byKind/ratings/planned").asInt())
                .isEqualTo(12);
    }
}
