package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import java.io.IOException;

/**
 * The answer of hosts with OpenAI's dialect, with the additional fields of each host.
 *
 * @param logprobs the token probabilities of a choice
 * @param inMessage additional fields next to the text
 * @param inChoice additional fields next to the message
 * @param atRoot additional fields next to the choices
 */
record ChatCompletion(JsonPart logprobs, JsonPart inMessage, JsonPart inChoice, JsonPart atRoot) implements JsonPart {
    static ChatCompletion with(JsonPart logprobs) {
        return new ChatCompletion(logprobs, NONE, NONE, NONE);
    }

    ChatCompletion inMessage(JsonPart part) {
        return new ChatCompletion(logprobs, part, inChoice, atRoot);
    }

    ChatCompletion inChoice(JsonPart part) {
        return new ChatCompletion(logprobs, inMessage, part, atRoot);
    }

    ChatCompletion atRoot(JsonPart part) {
        return new ChatCompletion(logprobs, inMessage, inChoice, part);
    }

    @Override
    public void write(JsonGenerator out, CompletionRequest asked, GeneratedText spoken) throws IOException {
        out.writeStringField("id", "chatcmpl-stub-" + spoken.tag());
        out.writeStringField("object", "chat.completion");
        out.writeNumberField("created", StubResponse.CREATED);
        out.writeStringField("model", asked.model());
        out.writeArrayFieldStart("choices");
        out.writeStartObject();
        out.writeNumberField("index", 0);
        out.writeObjectFieldStart("message");
        out.writeStringField("role", "assistant");
        out.writeStringField("content", spoken.text());
        inMessage.write(out, asked, spoken);
        out.writeEndObject();
        if (asked.wantsLogprobs()) {
            logprobs.write(out, asked, spoken);
        }
        out.writeStringField("finish_reason", spoken.cut() ? "length" : "stop");
        inChoice.write(out, asked, spoken);
        out.writeEndObject();
        out.writeEndArray();
        out.writeObjectFieldStart("usage");
        out.writeNumberField("prompt_tokens", spoken.promptTokens());
        out.writeNumberField("completion_tokens", spoken.tokens().size());
        out.writeNumberField(
                "total_tokens", spoken.promptTokens() + spoken.tokens().size());
        out.writeEndObject();
        atRoot.write(out, asked, spoken);
    }
}
