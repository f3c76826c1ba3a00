package dev.plumbline.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.YamlScalar.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads maps from a file with one map in each row: JSON objects in {@code .jsonl}, rows under a header in {@code .csv}. Each map has the
 * line number of its row. A null value and an empty cell count as a missing key. A cell that starts with a bracket is JSON. The header
 * {@code scale.min} means the key {@code min} of {@code scale}.
 */
public final class RowFile {
    private static final int LARGEST = 64 << 20;
    private static final JsonFactory JSON = new JsonFactory();

    private final String shown;
    private final Set<String> texts;
    private final Mistakes mistakes;
    private final List<YamlNode> rows = new ArrayList<>();

    /** Whether every cell is text and every header is a key, even if it has a form with a special meaning. */
    private final boolean plain;

    private RowFile(String shown, Set<String> texts, boolean plain, Mistakes mistakes) {
        this.shown = shown;
        this.texts = texts;
        this.plain = plain;
        this.mistakes = mistakes;
    }

    /**
     * Reads a file. Reports each mistake with its line, and returns the rows that could be read.
     *
     * @param shown the name of the file in messages
     * @param texts the columns of a CSV file whose cells are text even if they look like numbers
     */
    public static List<YamlNode> read(Path file, String shown, Set<String> texts, Mistakes mistakes) {
        return new RowFile(shown, texts, false, mistakes).read(file);
    }

    /** Reads a CSV file of another tool, in which every cell is text. */
    public static List<YamlMap> cells(Path file, String shown, Mistakes mistakes) {
        return new RowFile(shown, Set.of(), true, mistakes)
                .read(file).stream().map(YamlMap.class::cast).toList();
    }

    private List<YamlNode> read(Path file) {
        String text = YamlFile.text(file, shown, LARGEST, mistakes);
        if (text == null) {
            return List.of();
        }
        if (plain || shown.endsWith(".csv")) {
            csv(text);
        } else {
            jsonLines(text);
        }
        if (rows.isEmpty() && mistakes.count() == 0) {
            mistakes.add(Place.of(shown), "the file holds no rows", null, "write one question a line");
        }
        return rows;
    }

    private void jsonLines(String text) {
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (!line.isBlank()) {
                YamlNode node = json(line, new Place(shown, number));
                if (node instanceof YamlMap) {
                    rows.add(node);
                } else if (node != null) {
                    mistakes.add(node.place(), "the line must be a JSON object", node.shown(), "write {\"id\": ...}");
                }
            }
        }
    }

    private @Nullable YamlNode json(String text, Place place) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            YamlNode node = node(parser, place, 0);
            if (parser.nextToken() == null) {
                return node;
            }
            mistakes.add(place, "there is more after the end of the JSON", null, "write one object a line");
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            mistakes.add(
                    place, "is not JSON at character " + column, null, "write one object a line, strings in quotes");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return null;
    }

    private YamlNode node(JsonParser parser, Place place, int depth) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                put(entries, key, node(parser, place, depth + 1), place);
            }
            return new YamlMap(place, entries, mistakes, false);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, place, depth + 1));
            }
            return new YamlList(place, items);
        }
        JsonToken token = parser.currentToken();
        Kind kind = token == null
                ? Kind.NOTHING
                : switch (token) {
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
                    case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
                    case VALUE_STRING -> Kind.TEXT;
                    default -> Kind.NOTHING;
                };
        return new YamlScalar(place, token == null ? "" : parser.getText(), kind);
    }

    private void put(Map<String, YamlMap.Entry> entries, String key, YamlNode value, Place place) {
        boolean missing = value instanceof YamlScalar scalar && scalar.kind() == Kind.NOTHING;
        if (!missing && entries.putIfAbsent(key, new YamlMap.Entry(place, value)) != null) {
            mistakes.add(place, "duplicate key", key, "remove one");
        }
    }

    private void csv(String text) {
        CsvRows csv = new CsvRows(text);
        List<String> header = csv.next();
        if (header == null) {
            return;
        }
        if (header.size() == 1 && header.get(0).matches("(?s).*[;\t].*")) {
            mistakes.add(
                    new Place(shown, 1),
                    header.get(0).contains(";") ? "semicolons divide the cells" : "tabs divide the cells",
                    header.get(0),
                    "save the file as CSV with commas between cells and quotes around cells that hold one");
            return;
        }
        int line = csv.nextLine();
        for (List<String> row = csv.next(); row != null; row = csv.next()) {
            Place place = new Place(shown, line);
            line = csv.nextLine();
            if (row.size() == 1 && row.get(0).isBlank()) {
                continue;
            }
            if (row.size() != header.size()) {
                mistakes.add(
                        place,
                        "the row has " + row.size() + " cells, the header " + header.size(),
                        null,
                        "put cells with commas, quotes or line breaks in double quotes, and double their quotes");
                continue;
            }
            rows.add(map(header, row, place));
        }
        if (csv.isOpen()) {
            mistakes.add(new Place(shown, line), "a quoted cell does not end", null, "close its double quote");
        }
    }

    private YamlMap map(List<String> header, List<String> row, Place place) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        Map<String, Map<String, YamlMap.Entry>> inner = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String key = header.get(i).strip();
            if (plain) {
                YamlNode text = new YamlScalar(place, row.get(i).strip(), Kind.TEXT);
                entries.putIfAbsent(key, new YamlMap.Entry(place, text));
                continue;
            }
            YamlNode value = row.get(i).isBlank() ? null : cell(key, row.get(i), place);
            int dot = key.indexOf('.');
            if (value == null) {
                continue;
            }
            if (dot < 0) {
                put(entries, key, value, place);
            } else {
                put(
                        inner.computeIfAbsent(key.substring(0, dot), k -> new LinkedHashMap<>()),
                        key.substring(dot + 1),
                        value,
                        place);
            }
        }
        inner.forEach((key, values) -> put(entries, key, new YamlMap(place, values, mistakes, false), place));
        return new YamlMap(place, entries, mistakes, false);
    }

    private @Nullable YamlNode cell(String key, String text, Place place) {
        String value = text.strip();
        if (texts.contains(key)) {
            return new YamlScalar(place, value, Kind.TEXT);
        }
        if (value.startsWith("[") || value.startsWith("{")) {
            return json(value, place);
        }
        Kind kind = YamlScalar.looksLikeNumber(value)
                ? Kind.NUMBER
                : value.equals("true") || value.equals("false") ? Kind.TRUTH : Kind.TEXT;
        return new YamlScalar(place, value, kind);
    }
}
