package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import dev.plumbline.stub.model.Vocabulary;
import java.io.IOException;

/** The field {@code logprobs} of a choice, in each of its two formats. */
final class Logprobs {
    private Logprobs() {}

    /** Returns the format {@code {"content": [...]}}. */
    static JsonPart content(ContentTokens tokens) {
        return (out, asked, spoken) -> {
            out.writeObjectFieldStart("logprobs");
            out.writeFieldName("content");
            tokens.write(out, asked, spoken);
            out.writeEndObject();
        };
    }

    /** Writes the older format: parallel lists, with the alternatives as maps. */
    static void legacy(JsonGenerator out, CompletionRequest asked, GeneratedText spoken) throws IOException {
        out.writeObjectFieldStart("logprobs");
        out.writeArrayFieldStart("token_ids");
        for (GeneratedText.Token token : spoken.tokens()) {
            out.writeNumber(Vocabulary.id(token.text()));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("tokens");
        for (GeneratedText.Token token : spoken.tokens()) {
            out.writeString(token.text());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("token_logprobs");
        for (GeneratedText.Token token : spoken.tokens()) {
            out.writeNumber(token.alternatives().logprob(token.text()));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("top_logprobs");
        for (GeneratedText.Token token : spoken.tokens()) {
            out.writeStartObject();
            for (TokenLogprob each : token.alternatives().top(asked.alternatives())) {
                out.writeNumberField(each.token(), each.logprob());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
