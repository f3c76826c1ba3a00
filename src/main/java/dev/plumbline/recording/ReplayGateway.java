package dev.plumbline.recording;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.mistake.MistakesException;
import java.util.concurrent.CompletableFuture;

/** A gateway that answers only from a recording; opens no socket. */
public final class ReplayGateway implements ChatGateway {
    private final Recording recording;
    private final String recordCommand;

    /**
     * Creates a gateway for a recording.
     *
     * @param recordCommand the command that records missing replies, for messages
     */
    public ReplayGateway(Recording recording, String recordCommand) {
        this.recording = recording;
        this.recordCommand = recordCommand;
    }

    @Override
    public CompletableFuture<ChatReply> send(ChatRequest request, CallId id) {
        try {
            return recording
                    .find(request)
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> CompletableFuture.failedFuture(new ModelCallException(
                            "no recorded reply in " + recording.shownAs() + " for " + id + "; " + recordCommand)));
        } catch (MistakesException falsified) {
            return CompletableFuture.failedFuture(new ModelCallException(String.valueOf(falsified.getMessage())));
        }
    }
}
