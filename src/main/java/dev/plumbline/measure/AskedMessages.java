package dev.plumbline.measure;

import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the messages that ask a model a question in a context. */
final class AskedMessages {
    private AskedMessages() {}

    /**
     * Returns one system message from the prompts of the model and the context, then the context's turns, then the user's message. Callers may append
     * to the list.
     */
    static List<Message> of(Context context, String prompt, ModelRef model) {
        List<Message> messages = new ArrayList<>();
        String system = Stream.of(model.system(), context.system())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        if (!system.isEmpty()) {
            messages.add(Message.system(system));
        }
        messages.addAll(context.messages());
        messages.add(Message.user(prompt));
        return messages;
    }
}
