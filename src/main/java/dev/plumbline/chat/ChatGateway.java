package dev.plumbline.chat;

import java.util.concurrent.CompletableFuture;

/** Answers model calls: live, from a recording, or made up by a test. */
public interface ChatGateway {
    /**
     * Asks a model. A stage chained to the future may ask again, but must not wait for that answer, because it may run on the thread that delivers it.
     *
     * @return the reply, or a future completed with a {@link ModelCallException}; never null, never throws
     */
    CompletableFuture<ChatReply> send(ChatRequest request, CallId id);
}
