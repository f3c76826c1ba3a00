package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import java.io.IOException;

/** The answers of hosts with their own dialect instead of OpenAI's. */
final class NativeAnswers {
    private static final ContentTokens WITHOUT_BYTES = new ContentTokens(false, "", false, false, 0);

    private NativeAnswers() {}

    /** Writes an answer of Ollama's own chat API. The token probabilities are at the root, without bytes. */
    static void ollama(JsonGenerator out, CompletionRequest asked, GeneratedText spoken) throws IOException {
        out.writeStringField("model", asked.model());
        out.writeStringField("created_at", "2023-11-14T22:13:20Z");
        out.writeObjectFieldStart("message");
        out.writeStringField("role", "assistant");
        out.writeStringField("content", spoken.text());
        out.writeEndObject();
        out.writeBooleanField("done", true);
        out.writeStringField("done_reason", spoken.cut() ? "length" : "stop");
        out.writeNumberField("prompt_eval_count", spoken.promptTokens());
        out.writeNumberField("eval_count", spoken.tokens().size());
        if (asked.wantsLogprobs()) {
            out.writeFieldName("logprobs");
            WITHOUT_BYTES.write(out, asked, spoken);
        }
    }

    /** Writes a message of Anthropic's API: a list of blocks, without token probabilities. */
    static void anthropic(JsonGenerator out, CompletionRequest asked, GeneratedText spoken) throws IOException {
        out.writeStringField("id", "msg_stub_" + spoken.tag());
        out.writeStringField("type", "message");
        out.writeStringField("role", "assistant");
        out.writeStringField("model", asked.model());
        out.writeArrayFieldStart("content");
        out.writeStartObject();
        out.writeStringField("type", "text");
        out.writeStringField("text", spoken.text());
        out.writeEndObject();
        out.writeEndArray();
        out.writeStringField("stop_reason", spoken.cut() ? "max_tokens" : "end_turn");
        out.writeNullField("stop_sequence");
        out.writeObjectFieldStart("usage");
        out.writeNumberField("input_tokens", spoken.promptTokens());
        out.writeNumberField("output_tokens", spoken.tokens().size());
        out.writeEndObject();
    }

    /** Returns Ollama's answers in OpenAI's format. */
    static JsonPart ollamaCompletion() {
        return ChatCompletion.with(Logprobs.content(WITHOUT_BYTES));
    }
}
