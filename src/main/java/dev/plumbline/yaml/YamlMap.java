package dev.plumbline.yaml;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A YAML mapping that is read key by key. A missing, empty or mistyped value is reported as a mistake. Its result is an empty field, list
 * or map, which reports no further mistakes.
 */
public final class YamlMap implements YamlNode {
    private final Place place;
    private final Map<String, Entry> entries;
    private final Mistakes mistakes;
    private final boolean reported;

    /** The place of a key, and its value. */
    record Entry(Place place, YamlNode value) {}

    /**
     * Creates a map that keeps the order of entries. {@code reported} is true if the map replaces an invalid value, whose mistake is
     * already reported.
     */
    YamlMap(Place place, Map<String, Entry> entries, Mistakes mistakes, boolean reported) {
        this.place = place;
        this.entries = entries;
        this.mistakes = mistakes;
        this.reported = reported;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String shown() {
        return "a map";
    }

    /** Returns the keys, in the order of the file. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** Returns a copy of the map with another value for a key. */
    public YamlMap with(String key, YamlNode value) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(key, new Entry(placeOf(key), value));
        return new YamlMap(place, changed, mistakes, reported);
    }

    /** Returns a copy of the map without a key. */
    public YamlMap without(String key) {
        Map<String, Entry> fewer = new LinkedHashMap<>(entries);
        fewer.remove(key);
        return new YamlMap(place, fewer, mistakes, reported);
    }

    /** Returns whether the map contains the key, with any value. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Returns the place of the key, or of the map if it does not contain the key. */
    public Place placeOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place : entry.place();
    }

    /** Reports every key that is not allowed. Readers of maps with a fixed set of keys call this first. */
    public YamlMap only(Collection<String> allowed) {
        entries.forEach((key, entry) -> {
            if (!allowed.contains(key)) {
                // In {a: one, two} the comma ends the text, and "two" is a key.
                String quoted =
                        key.strip().contains(" ") ? "; if it belongs to the text before it, quote that text" : "";
                mistakes.add(entry.place(), "unknown key", key, DidYouMean.of(key, allowed) + quoted);
            }
        });
        return this;
    }

    /** Returns the required text of a key. A blank text is reported. */
    public Field<String> text(String key) {
        return required(key, this::optionalText);
    }

    /** Returns the optional text of a key. A blank text is reported. */
    public Field<String> optionalText(String key) {
        return field(key, YamlMap::textOf, Wanted.TEXT);
    }

    /** Returns the required whole number of a key, which has at most nine digits. */
    public Field<Integer> integer(String key) {
        return required(key, this::optionalInteger);
    }

    /** Returns the optional whole number of a key, which has at most nine digits. */
    public Field<Integer> optionalInteger(String key) {
        return field(key, YamlScalar::wholeNumber, Wanted.WHOLE);
    }

    /** Returns the required finite number of a key. */
    public Field<Double> number(String key) {
        return required(key, this::optionalNumber);
    }

    /** Returns the optional finite number of a key. */
    public Field<Double> optionalNumber(String key) {
        return field(key, YamlScalar::decimalNumber, Wanted.NUMBER);
    }

    /** Returns the optional unquoted {@code true} or {@code false} of a key. */
    public Field<Boolean> optionalTruth(String key) {
        return field(key, YamlScalar::truth, Wanted.TRUTH);
    }

    /** Returns the raw value of a key, for readers that accept values of several types; null if the key is missing. */
    public @Nullable YamlNode node(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** Returns the raw values by key, in the order of the file. */
    public Map<String, YamlNode> nodes() {
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        entries.forEach((key, entry) -> nodes.put(key, entry.value()));
        return nodes;
    }

    /** Returns the required map of a key. */
    public YamlMap map(String key) {
        YamlMap map = optionalMap(key);
        if (map != null) {
            return map;
        }
        missing(key);
        return standIn(place);
    }

    /** Returns the optional map of a key, or null if the key is missing. */
    public @Nullable YamlMap optionalMap(String key) {
        YamlNode node = node(key);
        return node == null ? null : asMap(key, node);
    }

    /** Returns the required list of maps of a key, which must not be empty. */
    public List<YamlMap> maps(String key) {
        return items(key, true).stream().map(item -> asMap(key, item)).toList();
    }

    /** Returns the required list of maps of a key, which may be empty. */
    public List<YamlMap> anyMaps(String key) {
        return items(key, false).stream().map(item -> asMap(key, item)).toList();
    }

    /** Returns the required list of texts of a key, which must not be empty. */
    public List<Field<String>> texts(String key) {
        return items(key, true).stream()
                .map(item -> scalar(key, item, YamlMap::textOf, Wanted.TEXT))
                .toList();
    }

    /** Returns the optional list of whole numbers of a key. */
    public Field<List<Integer>> optionalIntegers(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return new Field<>(mistakes, key, place, "", null);
        }
        List<Integer> numbers = items(key, true).stream()
                .map(item ->
                        scalar(key, item, YamlScalar::wholeNumber, Wanted.WHOLE).orNull())
                .filter(Objects::nonNull)
                .map(Integer::valueOf)
                .toList();
        boolean whole =
                node instanceof YamlList list && numbers.size() == list.items().size();
        return new Field<>(mistakes, key, node.place(), numbers.toString(), whole ? numbers : null);
    }

    private List<YamlNode> items(String key, boolean someNeeded) {
        YamlNode node = node(key);
        if (node == null) {
            missing(key);
            return List.of();
        }
        if (node instanceof YamlList list) {
            if (someNeeded && list.items().isEmpty()) {
                mistakes.add(list.place(), "'" + key + "' is an empty list", null, "list at least one");
            }
            return list.items();
        }
        wrongType(key, node, "must be a list", "write [...] or lines that begin with '- '");
        return List.of();
    }

    private YamlMap asMap(String key, YamlNode node) {
        if (node instanceof YamlMap map) {
            return map;
        }
        wrongType(key, node, "must be a map", "write {key: value} or indented 'key: value' lines");
        return standIn(node.place());
    }

    private YamlMap standIn(Place where) {
        return new YamlMap(where, Map.of(), mistakes, true);
    }

    private <T> Field<T> required(String key, Function<String, Field<T>> read) {
        if (!has(key)) {
            missing(key);
        }
        return read.apply(key);
    }

    private <T> Field<T> field(String key, Function<YamlScalar, @Nullable T> read, Wanted wanted) {
        YamlNode node = node(key);
        return node == null ? new Field<>(mistakes, key, place, "", null) : scalar(key, node, read, wanted);
    }

    private <T> Field<T> scalar(String key, YamlNode node, Function<YamlScalar, @Nullable T> read, Wanted wanted) {
        T value = node instanceof YamlScalar scalar ? read.apply(scalar) : null;
        if (value == null) {
            wrongType(key, node, wanted.wrong, wanted.remedy);
        }
        return new Field<>(mistakes, key, node.place(), node.shown(), value);
    }

    private void missing(String key) {
        if (!reported) {
            mistakes.add(place, "key '" + key + "' is missing", null, "add it");
        }
    }

    private void wrongType(String key, YamlNode node, String wrong, String remedy) {
        if (node instanceof YamlScalar scalar && scalar.kind() == YamlScalar.Kind.NOTHING) {
            mistakes.add(
                    node.place(), "'" + key + "' has no value", null, "write one, or remove the key if it is optional");
        } else if (!(node instanceof RejectedYaml)) {
            mistakes.add(node.place(), "'" + key + "' " + wrong, node.shown(), remedy);
        }
    }

    private static @Nullable String textOf(YamlScalar scalar) {
        return scalar.kind() == YamlScalar.Kind.TEXT && !scalar.text().isBlank() ? scalar.text() : null;
    }

    /** The scalar types that a reader can require, and the two parts of the message about a value of another type. */
    private enum Wanted {
        TEXT("must be text, not blank", "put it in quotes"),
        WHOLE("must be a whole number", "write digits without quotes, such as 20"),
        NUMBER("must be a number", "write it without quotes, such as 0.15"),
        TRUTH("must be true or false", "write true or false, without quotes");

        private final String wrong;
        private final String remedy;

        Wanted(String wrong, String remedy) {
            this.wrong = wrong;
            this.remedy = remedy;
        }
    }
}
