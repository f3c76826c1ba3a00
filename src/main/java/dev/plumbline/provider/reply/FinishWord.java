package dev.plumbline.provider.reply;

import dev.plumbline.chat.Finish;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Interprets the finish reason that a host reports for a reply. */
final class FinishWord {
    private FinishWord() {}

    /**
     * Finish reasons of content filters contain one of these words, such as {@code content_filter: RECITATION}, {@code IMAGE_SAFETY} and
     * {@code guardrail_intervened}.
     */
    private static final Pattern FILTER =
            Pattern.compile("filter|safety|recitation|prohibited|blocklist|block_list|blocked|spii|sensitive"
                    + "|moderat|guardrail|toxic|inspection|policy|censor|copyright|language");

    private static final Pattern LENGTH =
            Pattern.compile("length|limit\\b|max.{0,20}token|token.{0,20}(limit|max)|context_window_exceeded|too_long");

    /**
     * Finish reasons of host failures contain one of these words. Filters and limits are matched first, because {@code error_toxic} is a
     * filter.
     */
    private static final Pattern FAILURE =
            Pattern.compile("error|abort|fail|network|time_?d?_?out|time_limit|rate_limit|cancel|disconnect"
                    + "|interrupt|unavailable|exception|crash|internal|preempt|shut_?down");

    private static final Pattern OVERLOADED = Pattern.compile("insufficient_system_resource|overload|capacity");

    /** Returns the meaning of a finish reason; {@code OTHER} for an unknown or missing one. */
    static Finish meaning(@Nullable String word) {
        String lower = lower(word);
        return switch (lower) {
            case "stop",
                    "eos",
                    "eos_token",
                    "word",
                    "end_turn",
                    "stop_sequence",
                    "stop_token",
                    "complete",
                    "completed",
                    "finished" -> Finish.STOP;
            case "refusal", "refused" -> Finish.REFUSAL;
            default -> {
                if (FILTER.matcher(lower).find()) {
                    yield Finish.CONTENT_FILTER;
                }
                yield LENGTH.matcher(lower).find() ? Finish.LENGTH : Finish.OTHER;
            }
        };
    }

    /** Returns the kind of refusal if the finish reason reports a failure of the host, or else null. */
    static Refusal.@Nullable Kind failure(@Nullable String word) {
        String lower = lower(word);
        // Ollama sends these reasons if a call only loaded or unloaded the model.
        if (lower.equals("load") || lower.equals("unload")) {
            return Refusal.Kind.LOADING;
        }
        if (OVERLOADED.matcher(lower).find()) {
            return Refusal.Kind.OVERLOADED;
        }
        boolean timed = lower.contains("time_limit") || lower.contains("rate_limit");
        return timed
                        || (meaning(lower) == Finish.OTHER
                                && FAILURE.matcher(lower).find())
                ? Refusal.Kind.SERVER_ERROR
                : null;
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
    }
}
