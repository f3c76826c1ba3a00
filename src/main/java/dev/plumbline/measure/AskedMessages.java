package dev.plumbline.measure;

import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages that a model is shown for a question in a context. */
final class AskedMessages {
    private AskedMessages() {}

    /** Returns the system prompts of the model and the context as one, the context's turns, and the user's message; the list may be added to. */
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
