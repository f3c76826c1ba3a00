package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.ChatRequest;
import java.io.IOException;

/**
 * OpenAI's chat completions, which most hosts use with a few fields of their own.
 *
 * @param own the fields of a host in addition to the common ones
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
            // Models that refuse a temperature refuse the other sampling fields too.
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
