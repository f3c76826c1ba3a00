package dev.plumbline.spi;

import dev.plumbline.chat.Message;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A request to a model. A given answer that it should explain is an assistant message of the conversation.
 *
 * @param model the profile's {@code model}: which one of the gateway's models
 * @param messages the conversation so far, at least one message
 * @param temperature 0 or more; 0 is greedy
 * @param maxTokens the length limit of the answer
 * @param topLogprobs how many alternatives with log probabilities are wanted at each position; 0 for none
 * @param seed for drawing the answer, 0 or more; the same one if the call is repeated
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
