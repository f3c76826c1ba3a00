package dev.plumbline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.Sampling;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.disk.FileFailure;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingAppenderTest {
    private static final Provenance LIVE = new Provenance("live", null, null, "served-model", 61L, 1L);

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    private RecordingAppender open() {
        return RecordingAppender.open(folder, "fixtures/s");
    }

    private static ChatRequest request(int sample) {
        return new ChatRequest(
                new ModelRef("base", "b"), List.of(Message.user("why?")), new Sampling(1, 100, 0), sample);
    }

    private static RecordedReply reply(int sample) {
        CallId id = new CallId(CallKind.ELABORATION, "s", "q", 7, "base", sample);
        return RecordedReply.of(request(sample), id, ChatReply.text("because " + sample), LIVE);
    }

    private Recording read() {
        Recording recording = Recording.read(folder, "fixtures/s", mistakes);
        assertThat(mistakes.all()).isEmpty();
        return recording;
    }

    @Test
    void aReplyIsOnDiskBeforeTheCallReturns() throws IOException {
        try (RecordingAppender appender = open()) {
            appender.append("base", reply(0));
            assertThat(read().find(request(0))).contains(ChatReply.text("because 0"));
            assertThat(read().replies().findFirst().orElseThrow().provenance()).isEqualTo(LIVE);
        }
    }

    @Test
    void everyFieldOfAReplyIsReadBackAsItWasWritten() throws IOException {
        List<TokenLogprob> first = List.of(new TokenLogprob("-", -0.1), new TokenLogprob("\u2581", -2.5));
        List<TokenLogprob> second = List.of(new TokenLogprob("3", -0.2), new TokenLogprob("1", -1.75));
        ChatReply reply = new ChatReply(
                "-3",
                List.of(
                        new ReplyPosition("-", first, List.of(new TokenLogprob("\u2581", -2.5))),
                        new ReplyPosition(null, second, List.of()),
                        new ReplyPosition("", List.of(new TokenLogprob("", -0.01)), List.of())),
                Finish.LENGTH,
                false,
                true);
        ChatRequest asked = new ChatRequest(
                new ModelRef("base", "b"), List.of(Message.user("how much?")), new Sampling(0, 3, 2), 0);
        try (RecordingAppender appender = open()) {
            appender.append(
                    "base",
                    RecordedReply.of(asked, new CallId(CallKind.RATING, "s", "q", null, "base", 0), reply, LIVE));
        }
        assertThat(read().find(asked)).contains(reply);
    }

    @Test
    void linesOfManyThreadsStayWhole() {
        try (RecordingAppender appender = open()) {
            IntStream.range(0, 500).parallel().forEach(i -> {
                try {
                    appender.append(i % 2 == 0 ? "base" : "coastal", reply(i));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
        assertThat(read().size()).isEqualTo(500);
    }

    @Test
    void aTornLastLineIsCutOffAndToldAndTheNextReplyStandsOnItsOwnLine() throws IOException {
        try (RecordingAppender appender = open()) {
            appender.append("base", reply(0));
        }
        Path file = folder.resolve("base.jsonl");
        Files.writeString(file, "{\"format\":1,\"ke", StandardOpenOption.APPEND);
        try (RecordingAppender appender = open()) {
            appender.append("base", reply(1));
            assertThat(appender.warnings())
                    .containsExactly(
                            "fixtures/s/base.jsonl: cut off a torn last line of 15 bytes; its call is asked for again");
        }
        assertThat(read().size()).isEqualTo(2);
        assertThat(read().warnings()).isEmpty();
    }

    @Test
    void aTornLineIsTheOnlyThingCutOffAFileWithoutLineBreaks() throws IOException {
        Files.writeString(folder.resolve("base.jsonl"), "x".repeat(200_000));
        try (RecordingAppender appender = open()) {
            appender.append("base", reply(0));
        }
        assertThat(read().size()).isEqualTo(1);
    }

    @Test
    void aWholeLastLineWithoutLineBreakIsKeptAndEnded() throws IOException {
        try (RecordingAppender appender = open()) {
            appender.append("base", reply(0));
        }
        Path file = folder.resolve("base.jsonl");
        Files.writeString(file, Files.readString(file).stripTrailing());
        try (RecordingAppender appender = open()) {
            appender.append("base", reply(1));
            assertThat(appender.warnings())
                    .containsExactly("fixtures/s/base.jsonl: ended the last line with the line break that it lacked");
        }
        assertThat(read().size()).isEqualTo(2);
    }

    @Test
    void filesThatGetNoLineAreLeftAsTheyAre() throws IOException {
        String notes = "no recording\n{\"torn";
        Path other = Files.writeString(folder.resolve("notes.jsonl"), notes);
        Path unasked = Files.writeString(folder.resolve("coastal.jsonl"), "{\"torn");
        try (RecordingAppender appender = open()) {
            appender.openFor(List.of("base", "coastal"));
            appender.append("base", reply(0));
        }
        assertThat(other).hasContent(notes);
        assertThat(unasked).hasContent("{\"torn");
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedBeforeAnyLine() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.txt"), "not a recording");
        Files.createSymbolicLink(folder.resolve("base.jsonl"), foreign);
        try (RecordingAppender appender = open()) {
            assertThatThrownBy(() -> appender.openFor(List.of("base")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("fixtures/s/base.jsonl: cannot be written"
                            + " (was a symbolic link, which is not followed for writing);");
        }
        assertThat(foreign).hasContent("not a recording");
    }

    @Test
    void aHardLinkIsRefused() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.txt"), "not a recording");
        Files.createLink(folder.resolve("base.jsonl"), foreign);
        try (RecordingAppender appender = open()) {
            assertThatThrownBy(() -> appender.append("base", reply(0))).hasMessageContaining("hard links");
        }
        assertThat(foreign).hasContent("not a recording");
    }

    @Test
    void aFolderInPlaceOfAFileIsRefusedBeforeAnyLine() throws IOException {
        Files.createDirectory(folder.resolve("base.jsonl"));
        try (RecordingAppender appender = open()) {
            assertThatThrownBy(() -> appender.openFor(List.of("base")))
                    .hasMessageContaining("fixtures/s/base.jsonl: cannot be written (was a folder);");
        }
    }

    @Test
    void aSecondSessionIsRefusedUntilTheFirstHasEnded() {
        try (RecordingAppender first = open()) {
            assertThat(first.warnings()).isEmpty();
            assertThatThrownBy(this::open)
                    .isInstanceOf(MistakesException.class)
                    .hasMessage("fixtures/s: another process is adding to this recording (was fixtures/s);"
                            + " wait until it has ended; running again then resumes");
        }
        open().close();
    }

    @Test
    void aFolderThatCannotBeMadeIsALineWithThePath() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertThatThrownBy(() -> RecordingAppender.open(file.resolve("inside"), "fixtures/s"))
                .satisfies(e -> assertThat(FileFailure.line(e))
                        .contains("fixtures/s: cannot be written (was there is a file in place of a folder); make room,"
                                + " allow writing or remove what is in its place, then run again"));
    }

    @Test
    void afterALineThatCouldNotBeWrittenNoOtherIs() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path file = Files.createFile(folder.resolve("base.jsonl"));
        try (AppendedFile appended = new AppendedFile(file, "base.jsonl", new FileOutputStream(full.toFile()))) {
            byte[] line = LineWriter.bytes(reply(0));
            assertThatThrownBy(() -> appended.append(line)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> appended.append(line))
                    .hasMessageStartingWith("an earlier line could not be written: ");
        }
    }
}
