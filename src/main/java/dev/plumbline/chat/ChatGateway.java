package dev.plumbline.chat;

import java.util.concurrent.CompletableFuture;

/** Answers model calls from a host, from a recording, or with replies that a test makes up. */
public interface ChatGateway {
    /**
     * Asks a model. A stage that is chained to the future may call this method again, but must not wait for the reply, because the stage
     * may run on the thread that delivers replies.
     *
     * @return the reply, or a future completed with a {@link ModelCallException}; never null, never throws
     */
    CompletableFuture<ChatReply> send(ChatRequest request, CallId id);
}
