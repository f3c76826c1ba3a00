package dev.plumbline.cli.question;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.RowFile;
import dev.plumbline.yaml.YamlJson;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlNode;
import dev.plumbline.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Converts the user's file of questions into the lines of a suite's question file. */
public final class QuestionRows {
    private static final Set<String> TEXTS = Set.of("id", "ask", "question", "text", "set");

    /** The allowed columns: three names for the words of the question, and the keys of a question in a suite file. */
    private static final List<String> KEYS =
            List.of("ask", "question", "text", "id", "polarity", "scale", "choices", "set", "readers", "contexts");

    private QuestionRows() {}

    /**
     * Reads the file.
     *
     * @return one JSON object a line; each has an id and the words of the question
     * @throws MistakesException if a row cannot be read
     */
    public static String of(Path file, String shown) {
        if (!shown.endsWith(".csv") && !shown.endsWith(".jsonl")) {
            throw new MistakesException(
                    Place.of("--from"), "must name a .jsonl or .csv file", shown, "save the questions as one of them");
        }
        Mistakes mistakes = new Mistakes();
        List<YamlNode> rows = RowFile.read(file, shown, TEXTS, mistakes);
        refuseOtherKeys(rows, mistakes);
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> {
            if (row instanceof YamlMap map && map.has("id")) {
                ids.add(map.text("id").or(""));
            }
        });
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (YamlNode row : rows) {
            number++;
            YamlMap map = asked((YamlMap) row);
            if (!map.has("ask")) {
                mistakes.add(
                        map.place(),
                        "the row has no question text",
                        String.join(", ", map.keys()),
                        "name a column ask");
            }
            lines.append(YamlJson.of(map.has("id") ? map : map.with("id", id(map, number, ids)), mistakes))
                    .append('\n');
        }
        mistakes.throwIfAny();
        return lines.toString();
    }

    /** Reports each unknown column or key only once for all rows. */
    private static void refuseOtherKeys(List<YamlNode> rows, Mistakes mistakes) {
        Set<String> seen = new HashSet<>(KEYS);
        for (YamlNode row : rows) {
            YamlMap map = (YamlMap) row;
            for (String key : map.keys()) {
                if (seen.add(key)) {
                    mistakes.add(
                            map.place(),
                            "questions have no column or key of this name",
                            key,
                            "remove it, or name it " + String.join(", ", KEYS)
                                    + "; a table with a column of options is for import --format questions");
                }
            }
        }
    }

    private static YamlMap asked(YamlMap map) {
        for (String other : List.of("question", "text")) {
            YamlNode words = map.node(other);
            if (!map.has("ask") && words != null) {
                return map.without(other).with("ask", words);
            }
        }
        return map;
    }

    private static YamlNode id(YamlMap map, int number, Set<String> taken) {
        String id = "q" + number;
        while (!taken.add(id)) {
            id += "-x";
        }
        return new YamlScalar(map.place(), id, YamlScalar.Kind.TEXT);
    }
}
