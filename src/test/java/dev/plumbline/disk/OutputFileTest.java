package dev.plumbline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    private static void fail(int after) throws IOException {
        throw new IOException("No space left on device, after " + after);
    }

    @Test
    void createsTheFolderAndReplacesTheFile() throws IOException {
        Path file = folder.resolve("a/b/results.json");
        OutputFile.write(file, "one");
        OutputFile.write(file, "two");
        assertThat(file).hasContent("two");
        assertThat(file.getParent()).isDirectoryContaining("glob:**/results.json");
        assertThat(file.getParent().toFile().list()).hasSize(1);
    }

    @Test
    void aFailureKeepsWhatWasThereAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("results.json");
        OutputFile.write(file, "complete");
        assertThatThrownBy(() -> OutputFile.writeText(file, out -> {
                    out.append("half");
                    fail(4);
                }))
                .isInstanceOf(UnwritableFileException.class)
                .hasMessage(
                        file + ": cannot be written (was No space left on device, after 4); make room, allow writing"
                                + " or remove what is in its place, then run again");
        assertThat(file).hasContent("complete");
        assertThat(folder.toFile().list()).containsExactly("results.json");
    }

    @Test
    void anErrorLeavesNothing() {
        Path file = folder.resolve("results.json");
        assertThatThrownBy(() -> OutputFile.writeText(file, out -> {
                    throw new OutOfMemoryError("test");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Path file = Files.createDirectory(folder.resolve("results.json"));
        assertThatThrownBy(() -> OutputFile.write(file, "x"))
                .hasMessageStartingWith(file + ": cannot be written (was a folder);");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("plumbline")).resolve("results.json");
        assertThatThrownBy(() -> OutputFile.write(file, "x"))
                .hasMessageStartingWith(file + ": cannot be written (was there is a file in place of a folder);");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign"), "foreign");
        Path file = Files.createSymbolicLink(folder.resolve("results.json"), foreign);
        assertThatThrownBy(() -> OutputFile.write(file, "x")).hasMessageContaining("a symbolic link");
        assertThat(foreign).hasContent("foreign");
    }

    @Test
    void aPlantedTemporaryFileIsNotFollowed() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign"), "foreign");
        Files.createSymbolicLink(folder.resolve(".results.json.new"), foreign);
        OutputFile.write(folder.resolve("results.json"), "x");
        assertThat(foreign).hasContent("foreign");
    }

    @Test
    void unpairedSurrogatesBecomeReplacementCharacters() throws IOException {
        OutputFile.write(folder.resolve("a"), "a\uD800b");
        assertThat(folder.resolve("a")).hasContent("a\uFFFDb");
    }

    @Test
    void saysTheReasonInWords() {
        assertThat(OwnFile.reason(new java.nio.file.AccessDeniedException("/x")))
                .isEqualTo("permission denied");
        assertThat(OwnFile.reason(new FileSystemException("/x", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
        assertThat(OwnFile.reason(new java.io.FileNotFoundException("/x (Too many open files)")))
                .isEqualTo("Too many open files");
    }
}
