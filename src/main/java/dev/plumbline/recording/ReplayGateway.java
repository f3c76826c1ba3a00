package dev.plumbline.recording;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.mistake.MistakesException;
import java.util.concurrent.CompletableFuture;

/** Answers from a recording only; has no HTTP client and opens no socket. */
public final class ReplayGateway implements ChatGateway {
    private final Recording recording;
    private final String recordCommand;

    /**
     * Replays a recording.
     *
     * @param recordCommand the command that would record what is missing, for the message
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
