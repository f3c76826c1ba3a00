package dev.plumbline.chat;

import java.util.concurrent.CompletableFuture;

/** The one door for model calls: live, replayed or imagined by a test. */
public interface ChatGateway {
    /**
     * Asks a model. What is chained to the future may ask again, but must not wait for that answer: it may run on the thread that would bring it.
     *
     * @return the reply, or a future completed with a {@link ModelCallException}; never null, never throws
     */
    CompletableFuture<ChatReply> send(ChatRequest request, CallId id);
}
