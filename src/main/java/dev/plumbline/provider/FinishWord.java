package dev.plumbline.provider;

import dev.plumbline.chat.Finish;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What hosts' words for the end of a reply mean. */
final class FinishWord {
    private FinishWord() {}

    /** The meaning; {@code OTHER} for a word that is new or none at all. */
    static Finish meaning(@Nullable String word) {
        return switch (lower(word)) {
            case "stop", "eos", "word", "end_turn", "stop_sequence" -> Finish.STOP;
            case "length", "limit", "max_tokens", "model_length", "model_context_window_exceeded" -> Finish.LENGTH;
            case "refusal" -> Finish.REFUSAL;
            case "content_filter", "safety", "recitation", "prohibited_content", "blocklist" -> Finish.CONTENT_FILTER;
            default -> Finish.OTHER;
        };
    }

    /** The kind of refusal where the word says that the host failed, or null. */
    static Refusal.@Nullable Kind failure(@Nullable String word) {
        return switch (lower(word)) {
            case "error", "abort" -> Refusal.Kind.SERVER_ERROR;
            case "insufficient_system_resource" -> Refusal.Kind.OVERLOADED;
            // Ollama's reply to a call that only moved the model.
            case "load", "unload" -> Refusal.Kind.LOADING;
            default -> null;
        };
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }
}
