package dev.plumbline.stub.model;

import dev.plumbline.chat.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a request in any dialect.
 *
 * @param model the model's name
 * @param messages the conversation, a system text first
 * @param temperature 0 or more; 1 if the request names none
 * @param maxTokens at least 1; 512 if the request names none
 * @param seed the request's, or null
 * @param alternatives how many alternatives of each token are asked for, or -1 for no token probabilities at all
 * @param legacy whether they are asked for by a number in {@code logprobs}, which some hosts answer in an older shape
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
