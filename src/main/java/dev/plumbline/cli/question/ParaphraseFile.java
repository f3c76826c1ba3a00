package dev.plumbline.cli.question;

import dev.plumbline.cli.question.ImportedQuestions.Asked;
import dev.plumbline.cli.question.ImportedQuestions.Preceding;
import dev.plumbline.cli.question.ImportedQuestions.Range;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.AliasedYaml;
import dev.plumbline.yaml.YamlList;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlNode;
import dev.plumbline.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the YAML of llmcomp and of the evaluations of emergent misalignment: a list of questions with {@code paraphrases}, {@code system},
 * {@code messages} and {@code samples_per_paraphrase}. Each paraphrase becomes a question; the paraphrases of one entry form a set.
 */
final class ParaphraseFile {
    private static final Set<String> CARRIED = Set.of(
            "id",
            "name",
            "type",
            "paraphrases",
            "system",
            "messages",
            "samples_per_paraphrase",
            "temperature",
            "max_tokens",
            "min_rating",
            "max_rating");
    /** The documented defaults of llmcomp. */
    private static final Map<String, String> DEFAULTS =
            new TreeMap<>(Map.of("samples_per_paraphrase", "1", "temperature", "1", "max_tokens", "1024"));

    private static final int LOWEST = 0;
    private static final int HIGHEST = 100;

    /** A setting of one entry. */
    private record Setting(Place place, String called, String key, String value) {}

    private final ImportedQuestions imported = new ImportedQuestions();
    private final List<Setting> settings = new ArrayList<>();

    private ParaphraseFile() {}

    static ImportedQuestions read(Path file, String shown, Mistakes mistakes) {
        ParaphraseFile reader = new ParaphraseFile();
        YamlNode root = AliasedYaml.read(file, shown, mistakes);
        if (root instanceof YamlList list) {
            list.items().forEach(reader::entry);
            reader.differing();
        } else if (root != null) {
            mistakes.add(root.place(), "the file must be a list of questions", root.shown(), "begin each with '- id:'");
        }
        return reader.imported;
    }

    private void entry(YamlNode node) {
        if (!(node instanceof YamlMap map)) {
            imported.note(node.place(), "is not a question and is omitted (was " + node.shown() + ")");
            return;
        }
        String name = text(map, "id");
        String id = name == null ? text(map, "name") : name;
        String called = id == null ? "question" : id;
        List<String> asks = asks(map);
        String type = text(map, "type");
        if ("rating_judge".equals(type) || asks.stream().anyMatch(ask -> ask.contains("{answer}"))) {
            imported.note(
                    map.place(),
                    "'" + called
                            + "' is a judge's prompt and is not imported; write a reader ('match', 'count' or 'answer')");
            return;
        }
        boolean rating = "rating".equals(type);
        if (type != null && !rating && !type.startsWith("free_form")) {
            imported.note(
                    map.placeOf("type"),
                    "'" + called + "' is of type '" + type
                            + "' and is left out; write it as a question with choices or a scale");
            return;
        }
        if (asks.isEmpty()) {
            imported.note(map.place(), "'" + called + "' has no paraphrases and is left out");
            return;
        }
        leftBehind(map, called);
        if (!rating) {
            DEFAULTS.forEach((key, otherwise) -> setting(map, key, otherwise, called));
        }
        Preceding preceding = preceding(map);
        Range range = rating ? new Range(whole(map, "min_rating", LOWEST), whole(map, "max_rating", HIGHEST)) : null;
        String set = asks.size() == 1 ? null : ImportedQuestions.plain(called, "set");
        for (String ask : asks) {
            imported.add(new Asked(imported.newId(called), ask, set, preceding, List.of(), range));
        }
    }

    private void leftBehind(YamlMap map, String called) {
        for (String key : map.keys()) {
            if (key.startsWith("judge")) {
                imported.note(
                        map.placeOf(key),
                        "'" + key + "' of '" + called
                                + "' is not imported: replies are read by 'refusal' and by their length; add readers of your own");
            } else if (!CARRIED.contains(key)) {
                imported.note(map.placeOf(key), "'" + key + "' of '" + called + "' is not imported");
            }
        }
    }

    /** Stores a setting of one entry, or llmcomp's default. */
    private void setting(YamlMap map, String key, String otherwise, String called) {
        boolean given = map.node(key) instanceof YamlScalar scalar && scalar.decimalNumber() != null;
        String value = given && map.node(key) instanceof YamlScalar scalar ? scalar.text() : otherwise;
        imported.setting(key, value);
        settings.add(new Setting(map.placeOf(key), called, key, value));
    }

    /** Adds notes on the entries whose settings differ from the suite's, because a suite has each setting only once. */
    private void differing() {
        for (Setting setting : settings) {
            String taken = imported.setting(setting.key());
            if (!setting.value().equals(taken)) {
                imported.note(
                        setting.place(),
                        "'" + setting.called() + "' has " + setting.key() + " " + setting.value()
                                + ", but a suite asks all its open questions alike and most here have " + taken);
            }
        }
    }

    /** Returns the texts of the paraphrases, or the text of the last message. */
    private List<String> asks(YamlMap map) {
        if (map.node("paraphrases") instanceof YamlList list) {
            return list.items().stream()
                    .filter(YamlScalar.class::isInstance)
                    .map(item -> ((YamlScalar) item).text().strip())
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        if (map.node("paraphrases") instanceof YamlScalar one) {
            return List.of(one.text().strip());
        }
        List<YamlMap> messages = messages(map);
        String last = messages.isEmpty() ? null : text(messages.get(messages.size() - 1), "content");
        return last == null ? List.of() : List.of(last);
    }

    private static List<YamlMap> messages(YamlMap map) {
        List<YamlMap> messages = new ArrayList<>();
        if (map.node("messages") instanceof YamlList list) {
            list.items().forEach(item -> {
                if (item instanceof YamlMap message) {
                    messages.add(message);
                }
            });
        }
        return messages;
    }

    private Preceding preceding(YamlMap map) {
        String system = text(map, "system");
        List<YamlMap> messages = map.has("paraphrases") ? List.of() : messages(map);
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < messages.size() - 1; i++) {
            YamlMap message = messages.get(i);
            String role = text(message, "role");
            String content = text(message, "content");
            String wanted = turns.size() % 2 == 0 ? "user" : "assistant";
            if (content != null && "system".equals(role) && turns.isEmpty() && system == null) {
                system = content;
            } else if (content != null && wanted.equals(role)) {
                turns.add(content);
            } else {
                imported.note(message.place(), "the message is out of turn and is not imported");
            }
        }
        if (turns.size() % 2 == 1) {
            imported.note(
                    map.placeOf("messages"),
                    "the earlier messages end with the user's; the last of them is not imported");
            turns.remove(turns.size() - 1);
        }
        return new Preceding(system, turns);
    }

    private static @Nullable String text(YamlMap map, String key) {
        return map.node(key) instanceof YamlScalar scalar
                        && scalar.kind() != YamlScalar.Kind.NOTHING
                        && !scalar.text().isBlank()
                ? scalar.text().strip()
                : null;
    }

    private static int whole(YamlMap map, String key, int otherwise) {
        Integer number = map.node(key) instanceof YamlScalar scalar ? scalar.wholeNumber() : null;
        return number == null ? otherwise : number;
    }
}
