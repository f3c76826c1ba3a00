package dev.plumbline.suite;

import dev.plumbline.chat.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that precede a question in a conversation.
 *
 * @param id stable name; empty for the context of a suite that declares none
 * @param system the system prompt, or null
 * @param messages earlier turns, a user's first and a model's last; none in most suites
 */
public record Context(String id, @Nullable String system, List<Message> messages) {
    /** Nothing precedes the question. */
    public static final Context NONE = new Context("", null, List.of());

    public Context {
        messages = List.copyOf(messages);
    }

    /** Returns whether a question is asked just as without any context. */
    public boolean isEmpty() {
        return system == null && messages.isEmpty();
    }
}
