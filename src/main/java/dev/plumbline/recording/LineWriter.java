package dev.plumbline.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a recorded reply as one line of ASCII JSON, so that line breaks and text direction marks in a reply cannot disturb a diff. */
final class LineWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** The format of new lines. Lines of format 1 have no checksum and can still be read. */
    static final int FORMAT = 2;

    private static final int USUAL_SIZE = 1024;

    private LineWriter() {}

    /** Returns the line's bytes, including the line break. */
    static byte[] bytes(RecordedReply recorded) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_SIZE);
        // The generator must not close the object, because the checksum comes before the closing brace.
        try (JsonGenerator json = JSON.createGenerator(line).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("key", recorded.key());
            json.writeStringField("request", recorded.request());
            writeId(json, recorded.id());
            writeReply(json, recorded.reply());
            Provenance provenance = recorded.provenance();
            json.writeObjectFieldStart("provenance");
            json.writeStringField("by", provenance.by());
            writeOptional(json, "original", provenance.original());
            writeOptional(json, "note", provenance.note());
            writeOptional(json, "served", provenance.served());
            writeOptional(json, "prompt-tokens", provenance.promptTokens());
            writeOptional(json, "completion-tokens", provenance.completionTokens());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LineChecksum.close(line);
        line.write('\n');
        return line.toByteArray();
    }

    private static void writeId(JsonGenerator json, CallId id) throws IOException {
        json.writeStringField("kind", id.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("suite", id.suite());
        json.writeStringField("question", id.question());
        Integer answer = id.answer();
        if (answer != null) {
            json.writeNumberField("answer", answer);
        }
        json.writeStringField("model", id.model());
        json.writeNumberField("sample", id.sample());
    }

    private static void writeReply(JsonGenerator json, ChatReply reply) throws IOException {
        json.writeObjectFieldStart("reply");
        json.writeStringField("text", reply.text());
        json.writeStringField("finish", reply.finish().name().toLowerCase(Locale.ROOT));
        if (reply.withheld()) {
            json.writeBooleanField("withheld", true);
        }
        if (reply.thought()) {
            json.writeBooleanField("thought", true);
        }
        List<ReplyPosition> positions = reply.positions();
        if (!positions.isEmpty()) {
            writePosition(json, positions.get(0));
        }
        if (positions.size() > 1) {
            json.writeArrayFieldStart("later");
            for (ReplyPosition position : positions.subList(1, positions.size())) {
                json.writeStartObject();
                writePosition(json, position);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writePosition(JsonGenerator json, ReplyPosition position) throws IOException {
        writeOptional(json, "drawn", position.drawn());
        writeTokens(json, "top", position.alternatives());
        if (!position.repeated().isEmpty()) {
            writeTokens(json, "repeated", position.repeated());
        }
    }

    private static void writeTokens(JsonGenerator json, String name, List<TokenLogprob> tokens) throws IOException {
        json.writeArrayFieldStart(name);
        for (TokenLogprob token : tokens) {
            json.writeStartObject();
            json.writeStringField("token", token.token());
            json.writeNumberField("logprob", token.logprob());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeOptional(JsonGenerator json, String name, @Nullable Long value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    private static void writeOptional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
