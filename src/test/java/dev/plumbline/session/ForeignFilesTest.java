package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.disk.FileFailure;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live run of a stranger's project changes and shows no file that is not the project's. */
class ForeignFilesTest {
    @TempDir
    private Path temp;

    private Path root;
    private Path foreign;
    private Map<String, String> given;

    @BeforeEach
    void project() throws IOException {
        root = Files.createDirectory(temp.resolve("project"));
        foreign = Files.createDirectory(temp.resolve("foreign"));
        copy("suite.yaml");
        Files.writeString(foreign.resolve("base.jsonl"), "my notes\n{\"torn");
        given = new HashMap<>(Map.of("suite", "political", "mode", "live", "baseline", "none"));
    }

    private void copy(String name) throws IOException {
        Path from = Path.of("suites/political").resolve(name);
        Files.createDirectories(root.resolve("suites/political"));
        Files.copy(from, root.resolve("suites/political").resolve(name));
    }

    private void open() {
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.resolve(root, given::get, name -> null, mistakes);
        mistakes.throwIfAny();
        Gateways.open(settings, SuiteOpener::open, name -> null).close();
    }

    private Path profile(String recording) throws IOException {
        Path file = LiveProfile.write(root, "openai", URI.create("http://127.0.0.1:9/v1"), "", 1)
                .file();
        Files.writeString(file, Files.readString(file).replaceFirst("recording: .*", "recording: " + recording));
        given.put("models", file.toString());
        return file;
    }

    private void nothingForeignIsTouched() throws IOException {
        assertThat(foreign.toFile().list()).containsExactly("base.jsonl");
        assertThat(foreign.resolve("base.jsonl")).hasContent("my notes\n{\"torn");
    }

    @Test
    void aRecordingOutsideOfTheRootIsRefused() throws IOException {
        profile(foreign.toString());
        assertThatThrownBy(this::open)
                .isInstanceOf(MistakesException.class)
                .hasMessage("stubbed.yaml: the recording is outside of the project root, where a run would change files"
                        + " that are not the project's (was " + foreign
                        + "); name a folder in the project, or allow it with --allow-outside");
        nothingForeignIsTouched();
    }

    @Test
    void aRecordingThatLeavesTheRootByDotsIsRefusedEvenIfOutsideIsAllowed() throws IOException {
        profile("../foreign");
        given.put("allow-outside", "true");
        assertThatThrownBy(this::open)
                .isInstanceOf(MistakesException.class)
                .hasMessageStartingWith("stubbed.yaml:")
                .hasMessageContaining("leaves the project root by '..' (was ../foreign)");
        nothingForeignIsTouched();
    }

    @Test
    void aLinkedRecordingFolderOutsideOfTheRootIsRefused() throws IOException {
        Files.createSymbolicLink(root.resolve("recording"), foreign);
        profile("recording");
        assertThatThrownBy(this::open)
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("the recording is outside of the project root");
        nothingForeignIsTouched();
    }

    @Test
    void anAllowedRecordingWithDamagedFilesIsReportedAndLeftAsItIs() throws IOException {
        profile(foreign.toString());
        given.put("allow-outside", "true");
        assertThatThrownBy(this::open).hasMessageContaining("base.jsonl:1: the line is not JSON");
        assertThat(foreign.resolve("base.jsonl")).hasContent("my notes\n{\"torn");
    }

    @Test
    void aProfileWithAMistakeIsReportedBeforeAnyFileIsOpenedForWriting() throws IOException {
        Path file = profile("recording");
        Files.writeString(file, Files.readString(file) + "colour: red\n");
        assertThatThrownBy(this::open).hasMessageContaining("unknown key");
        assertThat(root.resolve("recording")).doesNotExist();
    }

    @Test
    void aLinkOutOfTheRootIsNotQuoted() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.yaml"), "hunter2: swordfish\n");
        Path file = profile("recording");
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        assertThatThrownBy(this::open)
                .isInstanceOf(MistakesException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("link out of the project root")
                        .doesNotContain("hunter2", "swordfish"));
    }

    @Test
    void aRecordedFileThatIsALinkIsNotQuoted() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "hunter2\n");
        profile("recording");
        Files.createSymbolicLink(
                Files.createDirectory(root.resolve("recording")).resolve("base.jsonl"), secret);
        assertThatThrownBy(this::open)
                .isInstanceOf(MistakesException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("recording/base.jsonl:1: ", "link out of the project root")
                        .doesNotContain("hunter2"));
        assertThat(secret).hasContent("hunter2");
    }

    @Test
    void allFilesThatARunAddsToAreOpenedBeforeItsFirstCall() throws IOException {
        profile("recording");
        Path link = Files.createDirectory(root.resolve("recording")).resolve("judge.jsonl");
        Files.createLink(link, Files.createFile(foreign.resolve("empty")));
        assertThatThrownBy(this::open)
                .hasMessageContaining("recording/judge.jsonl: cannot be written (was a file with other names");
    }

    @Test
    void aFolderInPlaceOfARecordedFileIsALineWithThePath() throws IOException {
        profile("recording");
        Files.createDirectories(root.resolve("recording/judge.jsonl"));
        assertThatThrownBy(this::open)
                .satisfies(e -> assertThat(FileFailure.line(e))
                        .contains("recording/judge.jsonl: is not a file; remove it, or rename it"));
    }
}
