package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.disk.UnwritableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    @TempDir
    private Path folder;

    private OutputFolder outputs;

    @BeforeEach
    void open() {
        outputs = new OutputFolder(folder);
    }

    private void write(String profile, String... others) throws IOException {
        Path unfinished =
                Files.createDirectories(outputs.unfinished().resolve("figures")).getParent();
        Files.writeString(
                unfinished.resolve("results.json"), "{\"suite\": {\"profile\": 1}, \"profile\": \"" + profile + "\"}");
        for (String file : others) {
            Files.writeString(unfinished.resolve(file), profile);
        }
    }

    private void run(String profile, String... others) throws IOException {
        outputs.prepare();
        write(profile, others);
        outputs.publish(profile);
    }

    @Test
    void anEarlierRunsFilesStayUntilTheNextRunsAreComplete() throws IOException {
        run("a", "summary.md", "figures/old.svg");
        outputs.prepare();
        write("a", "summary.md");
        assertThat(folder.resolve("figures/old.svg")).exists();
        outputs.publish("a");
        assertThat(folder.resolve("figures/old.svg")).doesNotExist();
        assertThat(folder.resolve("summary.md")).hasContent("a");
        assertThat(outputs.unfinished()).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfAnOutputIsRefusedAndKeepsWhatItHolds() throws IOException {
        Path mine = Files.writeString(
                Files.createDirectory(folder.resolve("results.json")).resolve("mine.txt"), "mine");
        assertThatThrownBy(outputs::prepare)
                .isInstanceOf(UnwritableFileException.class)
                .hasMessageStartingWith(
                        folder.resolve("results.json") + ": cannot be written (was a folder, a pipe or a device);");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aFileInPlaceOfAFolderOfOutputsIsRefused() throws IOException {
        Path mine = Files.writeString(folder.resolve("figures"), "mine");
        assertThatThrownBy(outputs::prepare)
                .hasMessageContaining("figures: cannot be written (was a file, not a folder);");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aStoppedRunKeepsTheCompleteOutputsOfItsProfileAndIsReplacedByTheNextRun() throws IOException {
        run("a", "summary.md");
        for (int stop = 0; stop < 2; stop++) {
            Files.createDirectories(outputs.unfinished());
            Files.writeString(outputs.unfinished().resolve("summary.md"), "stopped");
            outputs.publishStopped();
            assertThat(folder.resolve("summary.md")).hasContent("stopped");
            assertThat(folder.resolve("results.json")).doesNotExist();
            assertThat(folder.resolve("earlier/a/results.json")).exists();
        }
        run("a", "summary.md");
        assertThat(folder.resolve("summary.md")).hasContent("a");
        assertThat(folder.resolve("earlier/a")).doesNotExist();
    }

    @Test
    void whatAKilledRunWroteIsNeverPublished() throws IOException {
        write("a", "samples.csv");
        run("a", "summary.md");
        assertThat(folder.resolve("samples.csv")).doesNotExist();
    }

    @Test
    void theLastRunOfEachOtherProfileIsKept() throws IOException {
        run("a", "summary.md", "figures/a.svg");
        run("b", "summary.md");
        run("b", "summary.md", "run.json");
        assertThat(folder.resolve("summary.md")).hasContent("b");
        assertThat(folder.resolve("earlier/a/summary.md")).hasContent("a");
        assertThat(folder.resolve("earlier/a/figures/a.svg")).exists();
        assertThat(folder.resolve("earlier/b")).doesNotExist();
        run("a");
        assertThat(folder.resolve("earlier/a")).doesNotExist();
        assertThat(folder.resolve("earlier/b/run.json")).hasContent("b");
    }

    @Test
    void filesThatAreNotOursStay() throws IOException {
        run("a");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        run("b");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../x", "", "/tmp/x"})
    void anEditedProfileNameLeadsNowhereElse(String profile) throws IOException {
        run(profile);
        run("b");
        assertThat(folder.resolve("earlier")).doesNotExist();
        assertThat(folder.resolveSibling("x")).doesNotExist();
    }

    @Test
    void resultsThatCannotBeReadAreReplaced() throws IOException {
        Files.writeString(folder.resolve("results.json"), "{\"suite\": ");
        run("a");
        assertThat(folder.resolve("results.json")).content().contains("\"a\"");
    }
}
