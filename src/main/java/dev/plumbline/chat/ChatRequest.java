package dev.plumbline.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to a model: everything that the model sees, and the sampling settings.
 *
 * @param model the model asked
 * @param messages the conversation so far, at least one message
 * @param sampling how the reply is drawn
 * @param sample the index of this draw, from 0, or null if equal requests share one reply (judgements)
 * @param earlier the same request in the wording of earlier versions, or null; a reply that was recorded for the earlier request also
 *     answers this one
 */
public record ChatRequest(
        ModelRef model,
        List<Message> messages,
        Sampling sampling,
        @Nullable Integer sample,
        @Nullable ChatRequest earlier) {
    public ChatRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs at least one message");
        }
    }

    /** Creates a request whose wording is the same in every version. */
    public ChatRequest(ModelRef model, List<Message> messages, Sampling sampling, @Nullable Integer sample) {
        this(model, messages, sampling, sample, null);
    }
}
