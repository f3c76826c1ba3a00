package dev.plumbline.cli.question;

import dev.plumbline.cli.question.ImportedQuestions.Asked;
import dev.plumbline.cli.question.ImportedQuestions.Option;
import dev.plumbline.cli.question.ImportedQuestions.Preceding;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.RowFile;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV of questions with options. Supports the published formats of OpinionQA ({@code question}, {@code references}, {@code
 * option_ordinal}) and GlobalOpinionQA ({@code question}, {@code options}, {@code source}).
 */
final class OpinionTable {
    private static final List<String> ASK = List.of("question", "ask", "text", "prompt");
    private static final List<String> OPTIONS = List.of("options", "references", "choices");
    private static final List<String> ORDER = List.of("option_ordinal", "values");
    private static final List<String> ID = List.of("id", "key", "qkey", "name");
    private static final List<String> SET = List.of("set", "source", "survey", "topic");
    private static final int FEWEST = 2;
    private static final int MOST = 26;

    private final String shown;
    private final ImportedQuestions imported = new ImportedQuestions();
    private int unordered;

    private OpinionTable(String shown) {
        this.shown = shown;
    }

    static ImportedQuestions read(Path file, String shown, Mistakes mistakes) {
        OpinionTable table = new OpinionTable(shown);
        List<YamlMap> rows = RowFile.cells(file, shown, mistakes);
        if (!rows.isEmpty()) {
            table.rows(rows, mistakes);
        }
        return table.imported;
    }

    private void rows(List<YamlMap> rows, Mistakes mistakes) {
        Set<String> header = new LinkedHashSet<>(rows.get(0).keys());
        String ask = first(ASK, header);
        if (ask == null) {
            mistakes.add(
                    new Place(shown, 1),
                    "no column holds the questions",
                    String.join(", ", header),
                    "name one 'question'");
            return;
        }
        String options = first(OPTIONS, header);
        String order = first(ORDER, header);
        String id = first(ID, header);
        String set = first(SET, header);
        for (String column : header) {
            if (!column.isBlank()
                    && !column.equals(ask)
                    && !column.equals(options)
                    && !column.equals(order)
                    && !column.equals(id)
                    && !column.equals(set)) {
                imported.note(new Place(shown, 1), "column '" + column + "' is not imported");
            }
        }
        for (YamlMap row : rows) {
            row(row, cell(row, ask), cell(row, options), cell(row, order), cell(row, id), cell(row, set));
        }
        if (unordered > 0) {
            imported.note(
                    new Place(shown, 1),
                    "'" + order + "' does not order all options of each question (questions: " + unordered
                            + "), so their choices are unordered; give every choice a value of its own in questions.jsonl to compare"
                            + " means");
        }
    }

    private static @Nullable String first(List<String> names, Set<String> header) {
        return names.stream().filter(header::contains).findFirst().orElse(null);
    }

    private static String cell(YamlMap row, @Nullable String column) {
        return column != null && row.node(column) instanceof YamlScalar scalar ? scalar.text() : "";
    }

    private void row(YamlMap row, String ask, String options, String order, String id, String set) {
        if (ask.isBlank()) {
            imported.note(row.place(), "the row has no question and is omitted");
            return;
        }
        List<String> says = options.isBlank() ? List.of() : says(options);
        if (says == null) {
            imported.note(row.place(), "the options are not a list, so the question is omitted (was " + options + ")");
            return;
        }
        if (!says.isEmpty() && (says.size() < FEWEST || says.size() > MOST || !areUnlike(says))) {
            imported.note(
                    row.place(),
                    "the question is omitted, because it needs " + FEWEST + " to " + MOST + " different options (was "
                            + says.size() + ")");
            return;
        }
        imported.add(new Asked(
                imported.newId(id.isBlank() ? "q" + (imported.questions().size() + 1) : id),
                ask,
                set.isBlank() ? null : ImportedQuestions.plain(set, "set"),
                Preceding.NOTHING,
                options(says, order),
                null));
    }

    private static @Nullable List<String> says(String options) {
        List<String> items = PythonList.items(options);
        if (items == null && options.contains("|")) {
            items = List.of(options.split("\\|", -1));
        }
        return items == null
                ? null
                : items.stream()
                        .map(item -> item.strip().replaceAll("\\s+", " "))
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    private static boolean areUnlike(List<String> says) {
        Set<String> seen = new HashSet<>();
        return says.stream().allMatch(say -> seen.add(say.toLowerCase(java.util.Locale.ROOT)));
    }

    private List<Option> options(List<String> says, String order) {
        List<Integer> values = order.isBlank() || says.isEmpty() ? List.of() : values(order, says.size());
        if (!order.isBlank() && !says.isEmpty() && values.isEmpty()) {
            unordered++;
        }
        List<String> ids = ImportedQuestions.optionIds(says);
        return IntStream.range(0, says.size())
                .mapToObj(i -> new Option(ids.get(i), says.get(i), values.isEmpty() ? null : values.get(i)))
                .toList();
    }

    /**
     * Converts the ordinals of options, which may be halves, to whole numbers in the same order. Returns an empty list unless all options
     * have different ordinals.
     */
    private static List<Integer> values(String order, int options) {
        List<String> items = PythonList.items(order);
        if (items == null || items.size() != options) {
            return List.of();
        }
        List<Integer> values = new ArrayList<>();
        for (int factor = 1; factor <= 2; factor++) {
            values.clear();
            for (String item : items) {
                double value = item.matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?") ? factor * Double.parseDouble(item) : 0.25;
                if (value != Math.rint(value)) {
                    break;
                }
                values.add((int) value);
            }
            if (values.size() == options) {
                return new HashSet<>(values).size() == options ? List.copyOf(values) : List.of();
            }
        }
        return List.of();
    }
}
