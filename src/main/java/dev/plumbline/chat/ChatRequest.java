package dev.plumbline.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a model sees and how it samples.
 *
 * @param model who is asked
 * @param messages the conversation so far, at least one message
 * @param sampling how the reply is drawn
 * @param sample index of this draw, from 0, or null where equal requests share one reply (judgements)
 */
public record ChatRequest(
        ModelRef model,
        List<Message> messages,
        Sampling sampling,
        @Nullable Integer sample) {
    public ChatRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs at least one message");
        }
    }
}
