package dev.plumbline.suite;

import dev.plumbline.chat.Message;
import dev.plumbline.chat.Role;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the contexts of a suite, and the contexts in which a question is asked. */
final class ContextReader {
    private final List<Context> contexts;

    ContextReader(YamlMap suite, Mistakes mistakes) {
        this.contexts = suite.has("contexts") ? contexts(suite, mistakes) : List.of(Context.NONE);
    }

    private static List<Context> contexts(YamlMap suite, Mistakes mistakes) {
        Map<String, Place> ids = new HashMap<>();
        Map<List<?>, Place> contents = new HashMap<>();
        List<Context> contexts = new ArrayList<>();
        for (YamlMap map : suite.maps("contexts")) {
            map.only(SuiteKeys.CONTEXT);
            String id = Checks.uniqueId(map, ids).or("");
            String system = Checks.sent(map.optionalText("system")).orNull();
            List<Message> messages = map.has("messages") ? messages(map, mistakes) : List.of();
            Context context = new Context(id, system, messages);
            Place same = contents.putIfAbsent(List.of(system == null ? "" : system, messages), map.place());
            if (same != null) {
                mistakes.add(
                        map.place(),
                        "this context asks what another asks already",
                        id,
                        "remove it, or the one on line " + same.line());
            }
            contexts.add(context);
        }
        return contexts.isEmpty() ? List.of(Context.NONE) : contexts;
    }

    private static List<Message> messages(YamlMap context, Mistakes mistakes) {
        List<Message> messages = new ArrayList<>();
        for (YamlMap map : context.maps("messages")) {
            map.only(SuiteKeys.MESSAGE);
            Role due = messages.size() % 2 == 0 ? Role.USER : Role.ASSISTANT;
            String key = due == Role.USER ? "user" : "assistant";
            if (map.has("user") == map.has("assistant") || !map.has(key)) {
                mistakes.add(
                        map.place(),
                        "the turns of a context must alternate, 'user' first",
                        String.join(", ", map.keys()),
                        "write " + key + ": here, one turn an entry");
            }
            messages.add(
                    new Message(due, map.has(key) ? Checks.sent(map.text(key)).or("") : ""));
        }
        if (messages.size() % 2 == 1) {
            mistakes.add(
                    context.placeOf("messages"),
                    "the last turn of a context must be the assistant's",
                    null,
                    "the question follows as the user's next turn: add {assistant: ...}");
        }
        return messages;
    }

    /** Returns the contexts that a question names, in the order of the suite. Returns all contexts if the question names none. */
    List<Context> of(YamlMap question) {
        if (!question.has("contexts")) {
            return contexts;
        }
        List<String> known = contexts.stream().map(Context::id).toList();
        List<String> named = question.texts("contexts").stream()
                .map(field -> field.among(known, "names no context of the suite"))
                .map(Field::orNull)
                .toList();
        return contexts.stream().filter(c -> named.contains(c.id())).toList();
    }
}
