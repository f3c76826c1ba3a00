package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.Role;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Anthropic's messages format. The system text is a separate field. There is no seed, there are no token probabilities, and top_p is not
 * sent together with a temperature.
 */
record AnthropicMessages() implements RequestFormat {
    @Override
    public String path() {
        return "messages";
    }

    @Override
    public void writeFields(JsonGenerator json, ChatRequest request, Target target, int seed) throws IOException {
        json.writeStringField("model", target.model());
        String system = request.messages().stream()
                .filter(m -> m.role() == Role.SYSTEM)
                .map(Message::text)
                .collect(Collectors.joining("\n\n"));
        if (!system.isEmpty()) {
            json.writeStringField("system", RequestJson.wellFormed(system));
        }
        json.writeArrayFieldStart("messages");
        for (Message message : request.messages()) {
            if (message.role() != Role.SYSTEM) {
                RequestJson.writeMessage(json, message);
            }
        }
        json.writeEndArray();
        json.writeNumberField("max_tokens", request.sampling().maxTokens());
        if (target.capabilities().temperature()) {
            json.writeNumberField("temperature", request.sampling().temperature());
        }
        json.writeBooleanField("stream", false);
    }
}
