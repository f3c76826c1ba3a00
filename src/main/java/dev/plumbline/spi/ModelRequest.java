package dev.plumbline.spi;

import dev.plumbline.chat.Message;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A request to a model. If the model is asked to explain a given answer, that answer is an assistant message of the conversation.
 *
 * @param model the profile's {@code model}, which selects one of the gateway's models
 * @param messages the conversation so far, at least one message
 * @param temperature the temperature, 0 or more; 0 means greedy sampling
 * @param maxTokens the length limit of the answer
 * @param topLogprobs the number of alternatives with log probabilities to return at each position; 0 for none
 * @param seed the seed for drawing the answer, 0 or more; retries of a call use the same seed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record ModelRequest(
        String model, List<Message> messages, double temperature, int maxTokens, int topLogprobs, int seed) {
    public ModelRequest {
        messages = List.copyOf(messages);
    }

    /** Returns the text of the last message. */
    public String lastMessage() {
        return messages.get(messages.size() - 1).text();
    }
}
