package dev.plumbline.cli.question;

import dev.plumbline.cli.question.ImportedQuestions.Asked;
import dev.plumbline.cli.question.ImportedQuestions.Option;
import dev.plumbline.cli.question.ImportedQuestions.Preceding;
import dev.plumbline.cli.question.ImportedQuestions.Range;
import dev.plumbline.yaml.YamlJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes imported questions as the files of a suite. */
final class SuiteText {
    private static final int SHUFFLE = 4;
    private static final int MOST_SAMPLES = 10_000;

    private final String name;
    private final ImportedQuestions imported;

    SuiteText(String name, ImportedQuestions imported) {
        this.name = name;
        this.imported = imported;
    }

    /** Returns the text of {@code suite.yaml}. */
    String suite(String source) {
        StringBuilder yaml = new StringBuilder("# yaml-language-server: $schema=../suite.schema.json\n");
        yaml.append("# Imported from ").append(YamlJson.quoted(source)).append(".\n");
        yaml.append("suite: ").append(YamlJson.quoted(name)).append('\n');
        if (hasContexts()) {
            yaml.append("contexts:\n");
            imported.contexts()
                    .forEach((preceding, id) ->
                            yaml.append("  - {").append(context(preceding, id)).append("}\n"));
        }
        ratings(yaml);
        if (has(q -> !q.options().isEmpty())) {
            yaml.append("choosing: {prompt: \"{question}\\n{choices}\\nReply with one letter.\", shuffle: ")
                    .append(SHUFFLE)
                    .append(", temperature: 0, max-tokens: 1, top-logprobs: 20}\n");
        }
        if (has(Asked::isOpen)) {
            yaml.append("answering: {").append(answering()).append("}\n");
            yaml.append("readers:\n  - {id: length, count: words}\n");
        }
        yaml.append("questions:\n  - {from: questions/questions.jsonl}\n");
        return yaml.append("gate: {delta: 0.15}\n").toString();
    }

    /** Returns the text of {@code questions.jsonl}, with one question in each line. */
    String questions() {
        return imported.questions().stream()
                .map(question -> "{" + String.join(", ", fields(question)) + "}\n")
                .collect(Collectors.joining());
    }

    private boolean has(java.util.function.Predicate<Asked> kind) {
        return imported.questions().stream().anyMatch(kind);
    }

    private boolean hasContexts() {
        return imported.contexts().keySet().stream().anyMatch(p -> !p.equals(Preceding.NOTHING));
    }

    private static String context(Preceding preceding, String id) {
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < preceding.turns().size(); i++) {
            turns.add("{" + (i % 2 == 0 ? "user: " : "assistant: ")
                    + YamlJson.quoted(preceding.turns().get(i)) + "}");
        }
        return "id: " + id
                + (preceding.system() == null ? "" : ", system: " + YamlJson.quoted(preceding.system()))
                + (turns.isEmpty() ? "" : ", messages: [" + String.join(", ", turns) + "]");
    }

    private List<Range> ranges() {
        return imported.questions().stream()
                .map(Asked::range)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Writes the settings of ratings. The prompt contains the placeholders of the scale only if there are several scales. */
    private void ratings(StringBuilder yaml) {
        List<Range> ranges = ranges();
        if (ranges.isEmpty()) {
            return;
        }
        Range first = ranges.get(0);
        int tokens = ranges.stream()
                .mapToInt(r -> Math.max(
                        String.valueOf(r.min()).length(),
                        String.valueOf(r.max()).length()))
                .max()
                .orElse(1);
        yaml.append("scale: {min: ")
                .append(first.min())
                .append(", max: ")
                .append(first.max())
                .append("}\n");
        yaml.append("rating: {prompt: ")
                .append(
                        ranges.size() == 1
                                ? "\"{question}\""
                                : "\"{question}\\nReply with a number from {min} to {max}.\"")
                .append(", temperature: 0, max-tokens: ")
                .append(tokens + 1)
                .append(", top-logprobs: 20}\n");
    }

    private String answering() {
        int samples = (int) Math.round(number("samples_per_paraphrase", 50));
        return "samples: " + Math.max(1, Math.min(MOST_SAMPLES, samples))
                + ", temperature: "
                + BigDecimal.valueOf(Math.max(0, Math.min(2, number("temperature", 1))))
                        .stripTrailingZeros()
                        .toPlainString()
                + ", max-tokens: " + Math.max(1, Math.round(number("max_tokens", 600)));
    }

    private double number(String setting, double otherwise) {
        String value = imported.setting(setting);
        return value == null ? otherwise : Double.parseDouble(value);
    }

    private List<String> fields(Asked question) {
        List<String> fields = new ArrayList<>();
        fields.add("\"id\": " + YamlJson.quoted(question.id()));
        fields.add("\"ask\": " + YamlJson.quoted(question.ask()));
        addIf(fields, "set", question.set());
        if (hasContexts()) {
            fields.add("\"contexts\": ["
                    + YamlJson.quoted(Objects.requireNonNull(imported.contexts().get(question.preceding()))) + "]");
        }
        Range range = question.range();
        if (range != null && ranges().size() > 1) {
            fields.add("\"scale\": {\"min\": " + range.min() + ", \"max\": " + range.max() + "}");
        }
        if (!question.options().isEmpty()) {
            fields.add("\"choices\": ["
                    + question.options().stream().map(SuiteText::choice).collect(Collectors.joining(", ")) + "]");
        }
        if (question.isOpen()) {
            fields.add("\"readers\": [\"refusal\", \"length\"]");
        }
        return fields;
    }

    private static void addIf(List<String> fields, String key, @Nullable String value) {
        if (value != null) {
            fields.add("\"" + key + "\": " + YamlJson.quoted(value));
        }
    }

    private static String choice(Option option) {
        return "{\"id\": " + YamlJson.quoted(option.id()) + ", \"say\": " + YamlJson.quoted(option.say())
                + (option.value() == null ? "" : ", \"value\": " + option.value()) + "}";
    }
}
