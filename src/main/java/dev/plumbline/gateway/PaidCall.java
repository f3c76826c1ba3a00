package dev.plumbline.gateway;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.provider.Target;
import dev.plumbline.recording.RecordingKey;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call in progress: its request, its failures so far and its future. One attempt at a time owns it. */
final class PaidCall {
    /** For an upper bound of tokens before a host counts them: common tokenizers need at least two characters of prose for a token. */
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

    /** Keeps the amount that the budget reserves for the attempt that starts. */
    synchronized void reserve(double atMost) {
        reserved = atMost;
    }

    /** Returns the amount that the budget reserves for this attempt, once; NaN if there is none or it is unknown. */
    synchronized double takeReserved() {
        double taken = reserved;
        reserved = Double.NaN;
        return taken;
    }

    /** Returns the most tokens its request can have. */
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

    /** Returns the most tokens it can use. */
    long tokensAtMost() {
        return promptTokensAtMost() + request.sampling().maxTokens();
    }
}
