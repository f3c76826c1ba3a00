package dev.plumbline.gateway;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.provider.Target;
import dev.plumbline.recording.RecordingKey;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call in progress: the request, the failures so far and the future of the reply. Only one attempt at a time uses it. */
final class PaidCall {
    /** The fewest characters of prose per token in common tokenizers, for an upper bound of tokens before a host counts them. */
    private static final int CHARACTERS_A_TOKEN = 2;

    private static final int TEMPLATE_TOKENS = 64;

    final ChatRequest request;
    final CallId id;
    final RecordingKey key;
    final long seed;
    final Attempts attempts;
    final CompletableFuture<ChatReply> future = new CompletableFuture<>();
    private final long promptTokensAtMost;
    int tries;
    int lessons;
    long began;
    private double reserved = Double.NaN;

    @Nullable
    Target asked;

    PaidCall(ChatRequest request, CallId id, RecordingKey key, long seed, Attempts attempts) {
        this.request = request;
        this.id = id;
        this.key = key;
        this.seed = seed;
        this.attempts = attempts;
        this.promptTokensAtMost = (long) characters(request) / CHARACTERS_A_TOKEN + TEMPLATE_TOKENS;
    }

    /** Stores the amount that the budget reserved for the attempt that starts. */
    synchronized void reserve(double atMost) {
        reserved = atMost;
    }

    /** Returns and clears the amount that the budget reserved for this attempt; NaN if there is none or the amount is unknown. */
    synchronized double takeReserved() {
        double taken = reserved;
        reserved = Double.NaN;
        return taken;
    }

    /** Returns an upper bound of the request's tokens. */
    long promptTokensAtMost() {
        return promptTokensAtMost;
    }

    private static int characters(ChatRequest request) {
        int characters = 0;
        for (Message message : request.messages()) {
            characters += message.text().length();
        }
        return characters;
    }

    /** Returns an upper bound of the tokens of request and reply. */
    long tokensAtMost() {
        return promptTokensAtMost() + request.sampling().maxTokens();
    }
}
