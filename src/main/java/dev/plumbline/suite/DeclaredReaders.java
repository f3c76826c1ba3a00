package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.reader.BoundedPattern;
import dev.plumbline.suite.reader.CountReader;
import dev.plumbline.suite.reader.LanguageReader;
import dev.plumbline.suite.reader.MatchReader;
import dev.plumbline.suite.reader.RefusalReader;
import dev.plumbline.suite.reader.RepetitionReader;
import dev.plumbline.suite.reader.ReplyReader;
import dev.plumbline.suite.reader.TextReader;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The readers of open replies: those that a suite declares, and the built-in readers. */
final class DeclaredReaders {
    private static final String BY_TEXT = "text";
    private static final List<String> KINDS = List.of("match", "count", "answer", "judge");
    private static final int MOST_PATTERNS = 100;

    private static final String RATINGS = "rating";

    private final Map<String, ReplyReader> readers = new LinkedHashMap<>();
    private final Map<String, Place> declared = new LinkedHashMap<>();
    private final List<String> used = new ArrayList<>();
    private final Mistakes mistakes;

    DeclaredReaders(YamlMap suite, Mistakes mistakes) {
        this.mistakes = mistakes;
        Stream.of(new RefusalReader(), new LanguageReader(), new RepetitionReader())
                .forEach(reader -> readers.put(reader.id(), reader));
        if (suite.has("readers")) {
            Map<String, Place> ids = new HashMap<>();
            for (YamlMap map : suite.maps("readers")) {
                map.only(SuiteKeys.READER);
                String id = Checks.uniqueId(map, ids)
                        .check(
                                name -> !name.equals(RATINGS),
                                "is the name of sets of rated questions in results",
                                "give the reader another name")
                        .or("");
                declared.put(id, map.place());
                ReplyReader reader = reader(id, map);
                if (reader != null) {
                    readers.put(id, reader);
                }
            }
        }
    }

    private @Nullable ReplyReader reader(String id, YamlMap map) {
        List<String> kinds = KINDS.stream().filter(map::has).toList();
        if (kinds.size() != 1) {
            mistakes.add(
                    map.place(),
                    "a reader needs exactly one of match, count and answer",
                    kinds.isEmpty() ? id : String.join(", ", kinds),
                    "write match: {category: [pattern]}, count: words or answer: text");
            return null;
        }
        String kind = kinds.get(0);
        if (!kind.equals("match")) {
            Stream.of("otherwise", "take")
                    .filter(map::has)
                    .forEach(
                            key -> mistakes.add(map.placeOf(key), "'" + key + "' is only for match", key, "remove it"));
        }
        return switch (kind) {
            case "match" -> match(id, map);
            case "count" -> {
                String part = map.text("count")
                        .among(
                                List.of("words", "characters", "sentences"),
                                "is not a part of a text that can be counted")
                        .orNull();
                yield part == null
                        ? null
                        : new CountReader(id, CountReader.Part.valueOf(part.toUpperCase(Locale.ROOT)));
            }
            case "answer" -> {
                map.text("answer").among(List.of(BY_TEXT), "must be text");
                yield new TextReader(id);
            }
            default -> {
                mistakes.add(
                        map.placeOf("judge"),
                        "a judge cannot read open replies in this version",
                        id,
                        "use match, count or answer: text; judges sort explanations of given answers (elaboration)");
                yield null;
            }
        };
    }

    private ReplyReader match(String id, YamlMap map) {
        Map<String, List<BoundedPattern>> patterns = new LinkedHashMap<>();
        YamlMap categories = map.map("match");
        if (categories.keys().isEmpty() && map.node("match") instanceof YamlMap) {
            mistakes.add(
                    map.placeOf("match"), "'match' has no category", null, "write match: {refused: [\"(?i)I can't\"]}");
        }
        for (String category : categories.keys()) {
            if (!Checks.isId(category)) {
                mistakes.add(
                        categories.placeOf(category),
                        "a category must be lower-case letters, digits and hyphens",
                        category,
                        "rename it, such as refused");
            }
            List<Field<String>> written = categories.texts(category);
            if (written.size() > MOST_PATTERNS) {
                mistakes.add(
                        categories.placeOf(category),
                        "a category has more than " + MOST_PATTERNS + " patterns",
                        String.valueOf(written.size()),
                        "join them by |");
            }
            patterns.put(
                    category,
                    written.stream().map(this::pattern).filter(Objects::nonNull).toList());
        }
        String otherwise = map.text("otherwise")
                .check(Checks::isId, "must be lower-case letters, digits and hyphens", "write otherwise: answered")
                .or("");
        String take = map.optionalText("take")
                .among(List.of("first", "all"), "must be first or all")
                .or("first");
        return new MatchReader(id, patterns, otherwise, take.equals("all"));
    }

    private @Nullable BoundedPattern pattern(Field<String> field) {
        String regex = field.orNull();
        if (regex == null) {
            return null;
        }
        try {
            return BoundedPattern.of(regex);
        } catch (IllegalArgumentException e) {
            mistakes.add(
                    field.place(),
                    "the pattern " + e.getMessage(),
                    regex,
                    "patterns are in the syntax of RE2, without lookaround and back-references; split a large one");
            return null;
        }
    }

    /** Returns the readers that a question names. */
    List<ReplyReader> of(YamlMap question) {
        List<ReplyReader> named = new ArrayList<>();
        Map<String, Place> earlier = new HashMap<>();
        List<String> known = Stream.concat(readers.keySet().stream(), declared.keySet().stream())
                .distinct()
                .toList();
        for (Field<String> field : question.texts("readers")) {
            String id = field.among(known, "names no reader of the suite")
                    .unlike(earlier)
                    .orNull();
            used.add(String.valueOf(id));
            ReplyReader reader = id == null ? null : readers.get(id);
            if (reader != null) {
                named.add(reader);
            }
        }
        return named;
    }

    /** Reports readers that no question names. */
    void refuseUnused() {
        declared.forEach((id, place) -> {
            if (!used.contains(id)) {
                mistakes.add(
                        place, "no question names this reader", id, "name it in 'readers' of a question, or remove it");
            }
        });
    }
}
