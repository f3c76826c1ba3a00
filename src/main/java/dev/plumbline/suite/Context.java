package dev.plumbline.suite;

import dev.plumbline.chat.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that precede a question in a conversation.
 *
 * @param id the id in the suite file; empty for the context of a suite that declares none
 * @param system the system prompt, or null
 * @param messages earlier messages, user and model alternating, user first; empty in most suites
 */
public record Context(String id, @Nullable String system, List<Message> messages) {
    /** The context without any messages. */
    public static final Context NONE = new Context("", null, List.of());

    public Context {
        messages = List.copyOf(messages);
    }

    /** Returns whether no message precedes the question. */
    public boolean isEmpty() {
        return system == null && messages.isEmpty();
    }
}
