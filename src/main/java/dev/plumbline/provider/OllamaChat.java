package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.ChatRequest;
import java.io.IOException;
import java.util.Set;

/** Ollama's own chat format. Requests in OpenAI's format cannot override top_k, min_p and the repetition penalty of the Modelfile. */
record OllamaChat() implements RequestFormat {
    @Override
    public String path() {
        return "api/chat";
    }

    @Override
    public Set<String> switches() {
        return Set.of("think");
    }

    @Override
    public void writeFields(JsonGenerator json, ChatRequest request, Target target, int seed) throws IOException {
        Capabilities can = target.capabilities();
        json.writeStringField("model", target.model());
        RequestJson.writeMessages(json, request, can);
        json.writeBooleanField("stream", false);
        json.writeBooleanField("think", false);
        RequestJson.writeFlaggedLogprobs(json, request.sampling(), can);
        json.writeObjectFieldStart("options");
        json.writeNumberField("num_predict", request.sampling().maxTokens());
        if (can.temperature()) {
            json.writeNumberField("temperature", request.sampling().temperature());
        }
        if (can.topP()) {
            json.writeNumberField("top_p", 1);
        }
        json.writeNumberField("top_k", 0);
        json.writeNumberField("min_p", 0);
        json.writeNumberField("typical_p", 1);
        HostFields.writePenalties(json, "repeat_penalty");
        if (can.seed()) {
            json.writeNumberField("seed", seed);
        }
        json.writeEndObject();
    }
}
