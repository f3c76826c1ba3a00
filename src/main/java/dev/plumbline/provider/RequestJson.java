package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.Role;
import dev.plumbline.chat.Sampling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the common parts of request bodies directly as bytes, fast enough for thousands of calls per second. */
final class RequestJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 1024;

    private RequestJson() {}

    static byte[] body(RequestFormat format, ChatRequest request, Target target, long seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            format.writeFields(json, request, target, folded(seed));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BodyFields body = request.model().body();
        return body.isEmpty() ? bytes.toByteArray() : MergedBody.of(bytes.toByteArray(), body);
    }

    /**
     * Reduces a seed to 31 bits, because servers store seeds in 32 bits and some treat the highest unsigned value as "random". Seeds that
     * fit are unchanged.
     */
    static int folded(long seed) {
        return (int) ((seed ^ (seed >>> 31)) & Integer.MAX_VALUE);
    }

    static void writeMessage(JsonGenerator json, Message message) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", message.role().name().toLowerCase(Locale.ROOT));
        json.writeStringField("content", wellFormed(message.text()));
        json.writeEndObject();
    }

    static void writeMessages(JsonGenerator json, ChatRequest request, Capabilities can) throws IOException {
        json.writeArrayFieldStart("messages");
        for (Message message : can.system() ? request.messages() : withoutSystem(request.messages())) {
            writeMessage(json, message);
        }
        json.writeEndArray();
    }

    /** Returns the messages with the system message's text moved to the beginning of the first user message. */
    private static List<Message> withoutSystem(List<Message> messages) {
        String system = messages.stream()
                .filter(m -> m.role() == Role.SYSTEM)
                .map(Message::text)
                .collect(Collectors.joining("\n\n"));
        List<Message> others = new ArrayList<>(
                messages.stream().filter(m -> m.role() != Role.SYSTEM).toList());
        if (system.isEmpty()) {
            return others;
        }
        if (others.isEmpty() || others.get(0).role() != Role.USER) {
            others.add(0, Message.user(system));
        } else {
            others.set(0, Message.user(system + "\n\n" + others.get(0).text()));
        }
        return others;
    }

    /** Returns the number of alternatives to request; 0 if none are wanted or the host reports none. */
    static int alternatives(Sampling sampling, Capabilities capabilities) {
        return capabilities.logprobs() ? Math.min(sampling.topLogprobs(), capabilities.maxTopLogprobs()) : 0;
    }

    static void writeFlaggedLogprobs(JsonGenerator json, Sampling sampling, Capabilities capabilities)
            throws IOException {
        int alternatives = alternatives(sampling, capabilities);
        if (alternatives > 0) {
            json.writeBooleanField("logprobs", true);
            json.writeNumberField("top_logprobs", alternatives);
        }
    }

    /**
     * Replaces unpaired surrogates, because servers reject them as malformed JSON. They may come from a model's text that the judge is
     * shown.
     */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }
}
