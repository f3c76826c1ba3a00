package dev.plumbline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of format 2 that is cut off or changed anywhere never gives a reply that was not recorded. */
class DamagedRecordingTest {
    private static final int LINES = 5;

    @TempDir
    private Path folder;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("base.jsonl");
        RecordingFiles.write(
                folder,
                Map.of(
                        "base",
                        IntStream.range(0, LINES)
                                .mapToObj(DamagedRecordingTest::line)
                                .toList()));
        whole = Files.readAllBytes(file);
    }

    private static ChatRequest request(int sample) {
        return new ChatRequest(
                new ModelRef("base", "b"), List.of(Message.user("why?")), new Sampling(1, 50, 0), sample);
    }

    private static RecordedReply line(int sample) {
        CallId id = new CallId(CallKind.ELABORATION, "s", "q", 7, "base", sample);
        return RecordedReply.of(
                request(sample), id, ChatReply.text("because \"" + sample + "\""), Provenance.imported("f:1", null));
    }

    @Test
    void aCutAnywhereInTheLastThreeLinesLosesNoEarlierReplyAndIsReportedWithinALine() throws IOException {
        int first = start(LINES - 3);
        for (int length = first; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            Mistakes mistakes = new Mistakes();
            Recording recording = Recording.read(folder, "r", mistakes);
            assertThat(mistakes.all()).as("cut at %d", length).isEmpty();
            int kept = 0;
            while (kept < LINES && end(kept) <= length) {
                kept++;
            }
            assertThat(recording.size()).as("cut at %d", length).isEqualTo(kept);
            boolean atALinesEnd = length == start(kept) || length == end(kept - 1);
            assertThat(recording.warnings()).as("cut at %d", length).hasSize(atALinesEnd ? 0 : 1);
        }
    }

    /** The offset of a line's line break. */
    private int end(int line) {
        int end = -1;
        for (int i = 0; i <= line; i++) {
            do {
                end++;
            } while (whole[end] != '\n');
        }
        return end;
    }

    private int start(int line) {
        return line == 0 ? 0 : end(line - 1) + 1;
    }

    @Test
    void everyFlippedBitIsReported() throws IOException {
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Files.write(file, flipped);
            Mistakes mistakes = new Mistakes();
            Recording recording = Recording.read(folder, "r", mistakes);
            assertThat(mistakes.all()).as("bit %d", bit).isNotEmpty();
            for (int sample = 0; sample < LINES; sample++) {
                Optional<ChatReply> found = recording.find(request(sample));
                if (found.isPresent()) {
                    assertThat(found).contains(line(sample).reply());
                }
            }
        }
    }

    @Test
    void aTailOfZerosIsReported() throws IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length + 4096));
        Mistakes mistakes = new Mistakes();
        Recording recording = Recording.read(folder, "r", mistakes);
        assertThat(recording.size()).isEqualTo(LINES);
        assertThat(recording.warnings()).singleElement().asString().startsWith("r/base.jsonl:6: the last line is torn");
    }

    @Test
    void carriageReturnsThatGitAddsOnWindowsChangeNoReply() throws IOException {
        Files.writeString(file, new String(whole, StandardCharsets.UTF_8).replace("\n", "\r\n"));
        Mistakes mistakes = new Mistakes();
        Recording recording = Recording.read(folder, "r", mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(recording.warnings()).isEmpty();
        for (int sample = 0; sample < LINES; sample++) {
            assertThat(recording.find(request(sample))).contains(line(sample).reply());
        }
    }

    @Test
    void aByteOrderMarkIsNamed() throws IOException {
        Files.writeString(file, "\uFEFF" + new String(whole, StandardCharsets.UTF_8));
        Mistakes mistakes = new Mistakes();
        Recording.read(folder, "r", mistakes);
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .startsWith("r/base.jsonl:1: the file begins with a byte order mark");
    }

    @Test
    void aLimitOfTheParserIsNamedWithoutItsMethods() throws IOException {
        Files.writeString(file, "[".repeat(2_000) + "\n");
        Mistakes mistakes = new Mistakes();
        Recording.read(folder, "r", mistakes);
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .contains("nesting depth")
                .doesNotContain("Constraints");
    }
}
