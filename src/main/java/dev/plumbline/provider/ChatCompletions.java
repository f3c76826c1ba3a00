package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.ChatRequest;
import java.io.IOException;

/**
 * OpenAI's chat completions format, which most hosts use with a few additional fields.
 *
 * @param own the additional fields of a host
 */
record ChatCompletions(HostFields own) implements RequestFormat {
    @Override
    public String path() {
        return "chat/completions";
    }

    @Override
    public void writeFields(JsonGenerator json, ChatRequest request, Target target, int seed) throws IOException {
        Capabilities can = target.capabilities();
        json.writeStringField("model", target.model());
        RequestJson.writeMessages(json, request, can);
        json.writeNumberField(can.lengthField().wire(), request.sampling().maxTokens());
        if (can.temperature()) {
            json.writeNumberField("temperature", request.sampling().temperature());
            // Models that reject a temperature also reject the other sampling fields.
            if (can.topP()) {
                json.writeNumberField("top_p", 1);
            }
            own.writeSampling(json);
        }
        if (can.seed()) {
            json.writeNumberField("seed", seed);
        }
        own.writeLogprobs(json, request.sampling(), can);
        own.writeRouting(json, target, RequestJson.alternatives(request.sampling(), can) > 0);
    }
}
