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
import dev.plumbline.chat.Sampling;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {
    private static final ChatRequest REQUEST =
            new ChatRequest(new ModelRef("base", "b"), List.of(Message.user("how much?")), new Sampling(0, 1, 5), 0);
    private static final CallId ID = new CallId(CallKind.RATING, "s", "q", null, "base", 0);
    private static final ChatReply REPLY =
            new ChatReply("7\u2028</script>\u202E", List.of(new TokenLogprob("7", -0.25)), Finish.LENGTH, false);

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    private void write(ChatReply reply) throws IOException {
        RecordedReply line = RecordedReply.of(REQUEST, ID, reply, Provenance.imported("f:1", null));
        RecordingFiles.write(folder, Map.of("base", List.of(line)));
    }

    private Recording read() {
        return Recording.read(folder, "fixtures/s", mistakes);
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        write(REPLY);
        assertThat(read().find(REQUEST)).contains(REPLY);
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void findsTheReplyToARequestInTheWordingOfAnEarlierVersion() throws IOException {
        write(REPLY);
        ChatRequest reworded = new ChatRequest(
                REQUEST.model(), List.of(Message.user("how much now?")), REQUEST.sampling(), 0, REQUEST);
        assertThat(read().find(reworded)).contains(REPLY);
    }

    @Test
    void isOneLineOfAsciiAReply() throws IOException {
        write(REPLY);
        String file = Files.readString(folder.resolve("base.jsonl"));
        assertThat(file.lines()).hasSize(1);
        assertThat(file.chars()).allMatch(c -> c < 128);
    }

    @Test
    void tellsATornLastLineAndIgnoresIt() throws IOException {
        write(REPLY);
        Files.writeString(folder.resolve("base.jsonl"), "{\"format\":1,\"ke", StandardOpenOption.APPEND);
        assertThat(read().find(REQUEST)).isPresent();
        assertThat(read().warnings())
                .singleElement()
                .asString()
                .startsWith("fixtures/s/base.jsonl:2: the last line is torn");
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void refusesADamagedLineThatIsNotTheLast() throws IOException {
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        Files.writeString(file, "{\"format\":1,\"ke\n" + Files.readString(file));
        read();
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .startsWith("fixtures/s/base.jsonl:1: the line is not JSON");
    }

    @Test
    void refusesTwoRepliesUnderOneKey() throws IOException {
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        String line = Files.readString(file);
        write(new ChatReply(REPLY.text(), List.of(new TokenLogprob("7", -0.5)), Finish.LENGTH, false));
        Files.writeString(file, line + Files.readString(file));
        read();
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .startsWith("fixtures/s/base.jsonl:2: the key occurs twice with different replies");
    }

    @Test
    void readsLinesOfFormat1() throws IOException {
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        Files.writeString(file, Format1.of(Files.readString(file)));
        assertThat(Files.readString(file)).contains("\"format\":1").doesNotContain("crc32c");
        assertThat(read().find(REQUEST)).contains(REPLY);
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void keepsAWholeLastLineWithoutLineBreak() throws IOException {
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        Files.writeString(file, Files.readString(file).stripTrailing());
        assertThat(read().find(REQUEST)).contains(REPLY);
        assertThat(read().warnings()).isEmpty();
    }

    @Test
    void refusesALineThatIsTooLongAndReadsTheRest() throws IOException {
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        Files.writeString(file, "x".repeat(LineScanner.LONGEST + 1) + "\n" + Files.readString(file));
        assertThat(read().find(REQUEST)).contains(REPLY);
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .startsWith("fixtures/s/base.jsonl:1: the line is longer than 16777216 bytes;");
    }

    @Test
    void refusesALineUnderAnotherSamplesKey() throws IOException {
        ChatRequest second = new ChatRequest(REQUEST.model(), REQUEST.messages(), REQUEST.sampling(), 1);
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        Files.writeString(
                file,
                Format1.of(Files.readString(file))
                        .replace(
                                RecordingKey.of(REQUEST).value(),
                                RecordingKey.of(second).value()));
        assertThatThrownBy(() -> read().find(second))
                .isInstanceOf(MistakesException.class)
                .hasMessageStartingWith(
                        "fixtures/s/base.jsonl:1: the line's key is that of another 'sample', 1 (was 0);");
    }

    @Test
    void refusesALineUnderAnotherRequestsKey() throws IOException {
        ChatRequest other =
                new ChatRequest(REQUEST.model(), List.of(Message.user("how little?")), REQUEST.sampling(), 0);
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        Files.writeString(
                file,
                Format1.of(Files.readString(file))
                        .replace(
                                RecordingKey.of(REQUEST).value(),
                                RecordingKey.of(other).value()));
        assertThatThrownBy(() -> read().find(other))
                .isInstanceOf(MistakesException.class)
                .hasMessageStartingWith("fixtures/s/base.jsonl:1: the line's key is that of another 'request', ");
    }

    @Test
    void refusesALineWhoseFieldsNameAnotherPlannedCall() throws IOException {
        ChatRequest other = new ChatRequest(REQUEST.model(), List.of(Message.user("why?")), REQUEST.sampling(), 0);
        PlannedRequests planned = new PlannedRequests();
        planned.add(ID, REQUEST);
        planned.add(new CallId(CallKind.RATING, "s", "other", null, "base", 0), other);
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        Files.writeString(
                file, Format1.of(Files.readString(file)).replace("\"question\":\"q\"", "\"question\":\"other\""));
        Recording.read(folder, "fixtures/s", planned, mistakes);
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .startsWith("fixtures/s/base.jsonl:1: the request of this line belongs to another planned call than its"
                        + " fields say (was rating of s/other, model base, sample 0);");
    }

    @Test
    void keepsALineOfARenamedQuestion() throws IOException {
        PlannedRequests planned = new PlannedRequests();
        planned.add(new CallId(CallKind.RATING, "s", "renamed", null, "base", 0), REQUEST);
        write(REPLY);
        assertThat(Recording.read(folder, "fixtures/s", planned, mistakes).find(REQUEST))
                .contains(REPLY);
        assertThat(mistakes.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "text":"7      | "text":"8         | the line was changed: it does not match its checksum
            "crc32c"       | "crc32d"          | a line of format 2, and no other, ends with 'crc32c'
            "format":2     | "format":1        | the line was changed: it does not match its checksum
            """)
    void refusesAChangedLineOfFormat2(String good, String bad, String wrong) throws IOException {
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        String line = Files.readString(file);
        assertThat(line).contains(good);
        Files.writeString(file, line.replace(good, bad));
        read();
        assertThat(mistakes.all()).singleElement().asString().startsWith("fixtures/s/base.jsonl:1: " + wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format":1            | "format":3         | 'format' must be 1 or 2
            "format":1            | "format":2         | a line of format 2, and no other, ends with 'crc32c'
            "format":1            | "format":"1"       | 'format' must be a whole number
            "format":1,           |                    | 'format' must be a whole number (was nothing)
            "key":"               | "key":"x           | 'key' must be 32 hexadecimal digits
            "request":"           | "request":"        | 'request' must be 32 hexadecimal digits
            "kind":"rating"       | "kind":"guess"     | 'kind' is unknown (was guess)
            "suite":"s"           | "suite":7          | 'suite' must be a text (was 7)
            "model":"base",       |                    | 'model' must be a text (was nothing)
            "sample":0            | "sample":0.5       | 'sample' must be a whole number (was 0.5)
            "finish":"length"     | "finish":"bored"   | 'finish' is unknown (was bored)
            "logprob":-0.25       | "logprob":0.03     | 'logprob' must be a number of at most 0.02 (was 0.03)
            "logprob":-0.25       | "logprob":null     | 'logprob' must be a number of at most 0.02 (was null)
            "token":"7",          |                    | 'token' must be a text (was nothing)
            "by":"import"         | "by":"import","by":"x" | the line is not JSON: Duplicate field 'by'
            """)
    void refusesALineOfFormat1ThatSaysLessThanItMust(String good, String bad, String wrong) throws IOException {
        write(REPLY);
        Path file = folder.resolve("base.jsonl");
        String line = Format1.of(Files.readString(file));
        String damaged = good.equals("\"request\":\"")
                ? line.replaceFirst("\"request\":\"[0-9a-f]+", "\"request\":\"")
                : line.replace(good, bad == null ? "" : bad);
        assertThat(damaged).isNotEqualTo(line);
        Files.writeString(file, damaged);
        read();
        assertThat(mistakes.all()).singleElement().asString().startsWith("fixtures/s/base.jsonl:1: " + wrong);
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() {
        assertThat(Recording.read(folder.resolve("none"), "x", mistakes).size()).isZero();
    }
}
