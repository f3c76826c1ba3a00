package dev.plumbline.stub.model;

import dev.plumbline.chat.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request, independent of the host's dialect.
 *
 * @param model the model's name
 * @param messages the conversation; a system text is the first message
 * @param temperature 0 or more; 1 if the request gives none
 * @param maxTokens at least 1; 512 if the request gives none
 * @param seed the seed of the request, or null
 * @param alternatives the number of alternatives requested for each token, or -1 if no token probabilities are requested
 * @param legacy whether {@code logprobs} of the request is a number; some hosts then answer in an older format
 */
public record CompletionRequest(
        String model,
        List<Message> messages,
        double temperature,
        int maxTokens,
        @Nullable Long seed,
        int alternatives,
        boolean legacy) {
    public CompletionRequest {
        messages = List.copyOf(messages);
    }

    public boolean wantsLogprobs() {
        return alternatives >= 0;
    }

    int promptCharacters() {
        return messages.stream().mapToInt(m -> m.text().length()).sum();
    }
}
