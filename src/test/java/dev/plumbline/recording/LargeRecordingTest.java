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
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording whose lines stay on disk says the same as one that is held. */
class LargeRecordingTest {
    private static final int SAMPLES = 40;
    private static final String LONG = "é\u2028".repeat(3000);

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    private static ChatRequest request(String model, int sample) {
        return new ChatRequest(
                new ModelRef(model, model), List.of(Message.user("why?")), new Sampling(1, 50, 0), sample);
    }

    private static RecordedReply line(String model, int sample) {
        CallId id = new CallId(CallKind.ELABORATION, "s", "q", 7, model, sample);
        String text = sample == 3 ? LONG : "because " + sample;
        return RecordedReply.of(request(model, sample), id, ChatReply.text(text), Provenance.imported("f:1", null));
    }

    private static List<RecordedReply> lines(String model) {
        return IntStream.range(0, SAMPLES).mapToObj(i -> line(model, i)).toList();
    }

    @BeforeEach
    void write() throws IOException {
        RecordingFiles.write(folder, Map.of("base", lines("base"), "tuned", lines("tuned")));
    }

    private Recording read(long mostHeld) {
        return RecordingReader.read(folder, "recording", mostHeld, new PlannedRequests(), mistakes);
    }

    private void pack(String model) throws IOException {
        Path plain = folder.resolve(model + ".jsonl");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(model + ".jsonl.gz")))) {
            Files.copy(plain, out);
        }
        Files.delete(plain);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE})
    void findsEveryReplyOfEveryFile(long mostHeld) {
        assertEveryReplyIsThere(read(mostHeld));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE})
    void readsCompressedFilesBesidePlainOnes(long mostHeld) throws IOException {
        pack("tuned");
        assertEveryReplyIsThere(read(mostHeld));
    }

    private void assertEveryReplyIsThere(Recording recording) {
        assertThat(mistakes.all()).isEmpty();
        assertThat(recording.size()).isEqualTo(2 * SAMPLES);
        for (String model : List.of("base", "tuned")) {
            for (RecordedReply line : lines(model)) {
                assertThat(recording.find(request(model, line.id().sample()))).contains(line.reply());
            }
        }
        assertThat(recording.find(request("other", 0))).isEmpty();
        assertThat(recording.replies()).hasSize(2 * SAMPLES);
    }

    @Test
    void tellsDamageWithFileAndLineAsAHeldOneDoes() throws IOException {
        Path file = folder.resolve("base.jsonl");
        String other = new String(
                LineWriter.bytes(RecordedReply.of(
                        request("base", 0),
                        line("base", 0).id(),
                        ChatReply.text("otherwise"),
                        Provenance.imported("f:1", null))),
                StandardCharsets.US_ASCII);
        Files.writeString(file, other + "no JSON\n{\"torn", StandardOpenOption.APPEND);
        Recording recording = read(0);
        assertThat(mistakes.all())
                .extracting(Object::toString)
                .satisfiesExactly(
                        twice -> assertThat(twice)
                                .startsWith("recording/base.jsonl:41: the key occurs twice with different replies"),
                        damaged -> assertThat(damaged).startsWith("recording/base.jsonl:42: the line is not JSON"));
        assertThat(recording.warnings())
                .singleElement()
                .asString()
                .startsWith("recording/base.jsonl:43: the last line");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE})
    void tellsAFileThatCannotBeUnpacked(long mostHeld) throws IOException {
        pack("tuned");
        Path packed = folder.resolve("tuned.jsonl.gz");
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        read(mostHeld);
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .startsWith("recording/tuned.jsonl.gz: the file cannot be unpacked");
    }

    @Test
    void namesALineThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("base.jsonl"), new byte[] {(byte) 0xE9, '\n'});
        read(Long.MAX_VALUE);
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .startsWith("recording/base.jsonl:1: the line is not UTF-8");
    }
}
