package dev.plumbline.chat;

import java.util.concurrent.CompletableFuture;

/** The one door for model calls: live, replayed or imagined by a test. */
public interface ModelGateway {
    /**
     * Asks a model.
     *
     * @return the reply, or a future completed with a {@link ModelCallException}; never null, never throws
     */
    CompletableFuture<ChatReply> send(ChatRequest request, CallId id);
}
