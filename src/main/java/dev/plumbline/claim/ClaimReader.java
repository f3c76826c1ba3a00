package dev.plumbline.claim;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.reader.MatchReader;
import dev.plumbline.suite.reader.ReplyReader;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a suite, or reports all mistakes in them. */
public final class ClaimReader {
    /** Keys of one level of the file. Tests compare the JSON Schema and the docs with these keys. */
    public static final List<String> FILE = List.of("claims", "profiles");

    static final List<String> ALWAYS = List.of("id", "says", "check");
    static final List<String> NAMES = List.of("models", "questions", "up", "down", "excluding");
    static final List<String> WORDS = List.of("metric", "direction", "category", "reader", "set", "than", "because");
    static final List<String> WHOLE = List.of("answer", "on", "lowest", "highest", "count", "samples");
    static final List<String> NUMBERS = List.of("least", "margin");

    public static final List<String> CLAIM = Stream.of(ALWAYS, NAMES, WORDS, WHOLE, NUMBERS)
            .flatMap(List::stream)
            .toList();

    static final List<String> METRICS = List.of("mean", "entropy", "tv", "w1");
    static final List<String> DIRECTIONS = List.of("up", "down", "either");

    private static final String NAME = "claims.yaml";
    private static final String READER = "reader";
    private static final String ANSWER = "answer";

    private final List<Question> rated;
    private final List<String> categories;
    private final List<OpenQuestion> open;
    private final Mistakes mistakes;
    private final Map<String, Place> ids = new HashMap<>();

    private ClaimReader(Suite suite, Mistakes mistakes) {
        JudgeSettings judge = suite.judge();
        this.rated = suite.questions();
        this.open = suite.open().questions();
        this.categories = judge == null
                ? List.of()
                : judge.categories().stream().map(Category::id).toList();
        this.mistakes = mistakes;
    }

    /**
     * Reads the suite's {@code claims.yaml}; returns no claims if the file is missing or names only other profiles.
     *
     * @param profile the name of the run's profile
     * @param root the project root; messages show paths relative to this folder
     * @param mistakes receives the mistakes in the file
     */
    public static List<Claim> read(Suite suite, String profile, Path root, Mistakes mistakes) {
        Path file = suite.folder().resolve(NAME);
        YamlMap map = Files.exists(file) ? YamlFile.read(file, root, mistakes) : null;
        if (map == null) {
            return List.of();
        }
        map.only(FILE);
        ClaimReader reader = new ClaimReader(suite, mistakes);
        List<Claim> claims = new ArrayList<>();
        for (YamlMap claim : map.maps("claims")) {
            reader.claim(claim).ifPresent(claims::add);
        }
        boolean isOfProfile = !map.has("profiles")
                || map.texts("profiles").stream().anyMatch(name -> name.or("").equals(profile));
        return isOfProfile ? claims : List.of();
    }

    private Optional<Claim> claim(YamlMap map) {
        Field<String> id = map.text("id").unlike(ids);
        Field<String> says = map.text("says");
        List<String> words = ClaimCheck.ALL.stream().map(ClaimCheck::word).toList();
        String word = map.text("check").among(words, "is no check").orNull();
        if (word == null) {
            return Optional.empty();
        }
        ClaimCheck check = ClaimCheck.ALL.get(words.indexOf(word));
        map.only(Stream.of(ALWAYS, check.required(), check.optional())
                .flatMap(List::stream)
                .toList());
        for (String key : check.required()) {
            if (!map.has(key)) {
                mistakes.add(map.place(), "key '" + key + "' is missing", null, "add it; the check needs it");
            }
        }
        int before = mistakes.count();
        ClaimTerms terms = terms(map);
        if (mistakes.count() == before) {
            refuseMeaningless(map, check, terms);
        }
        return Optional.of(new Claim(id.or(""), says.or(""), check, terms));
    }

    private ClaimTerms terms(YamlMap map) {
        ClaimTerms terms = new ClaimTerms();
        ReplyReader reader = reader(map);
        NAMES.stream().filter(map::has).forEach(key -> terms.put(key, names(map, key, reader)));
        WORDS.forEach(key -> terms.put(key, known(map, key, reader).orNull()));
        WHOLE.stream()
                .filter(key -> !key.equals(ANSWER))
                .forEach(key -> terms.put(key, map.optionalInteger(key).orNull()));
        answer(map, terms);
        NUMBERS.forEach(key -> terms.put(key, map.optionalNumber(key).orNull()));
        return terms;
    }

    /** Returns the reader that a claim is about; null for ratings and explanations, or if the named reader is unknown. */
    private @Nullable ReplyReader reader(YamlMap map) {
        String id = map.has(READER) ? map.text(READER).orNull() : null;
        return open.stream()
                .flatMap(question -> question.readers().stream())
                .filter(reader -> reader.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<String> readers() {
        return open.stream()
                .flatMap(question -> question.readers().stream())
                .map(ReplyReader::id)
                .distinct()
                .toList();
    }

    private Field<String> known(YamlMap map, String key, @Nullable ReplyReader reader) {
        Field<String> text = map.optionalText(key);
        return switch (key) {
            case "metric" -> text.among(METRICS, "is no metric");
            case "direction" -> text.among(DIRECTIONS, "is no direction");
            case READER -> text.among(readers(), "is not a reader of the suite's open questions");
            case "category" -> category(map, text, reader);
            default -> text;
        };
    }

    /** Reads a category. The categories of a pattern reader are checked; scripts and words of replies can be any text. */
    private Field<String> category(YamlMap map, Field<String> text, @Nullable ReplyReader reader) {
        if (!map.has(READER)) {
            return text.among(categories, "names no category of the suite");
        }
        return reader instanceof MatchReader match && !match.all()
                ? text.among(match.known(), "names no category of the reader")
                : text;
    }

    private List<String> names(YamlMap map, String key, @Nullable ReplyReader reader) {
        List<String> questions = map.has(READER)
                ? open.stream().map(OpenQuestion::id).toList()
                : rated.stream().map(Question::id).toList();
        List<String> names = new ArrayList<>();
        for (Field<String> field : map.texts(key)) {
            Field<String> name = switch (key) {
                case "models" -> field;
                case "excluding" -> category(map, field, reader);
                default -> field.among(questions, "names no question of the suite");
            };
            names.add(name.or(""));
        }
        return names;
    }

    /** Returns the rated questions that a claim is about. */
    private List<Question> rated(ClaimTerms terms) {
        List<String> named = Stream.of("questions", "up", "down")
                .flatMap(key -> terms.names(key).stream())
                .toList();
        return rated.stream()
                .filter(question -> named.isEmpty() || named.contains(question.id()))
                .toList();
    }

    /** Reads an answer: a number on the scales of the questions, or the id of one of their choices. */
    private void answer(YamlMap map, ClaimTerms terms) {
        List<AnswerSpace> spaces =
                rated(terms).stream().map(Question::answers).distinct().toList();
        String shown = spaces.stream().map(AnswerSpace::shown).collect(Collectors.joining(", "));
        if (spaces.stream().allMatch(Scale.class::isInstance)) {
            terms.put(
                    ANSWER,
                    map.optionalInteger(ANSWER)
                            .check(
                                    a -> spaces.stream().anyMatch(s -> s.contains(a)),
                                    "is off the scale " + shown,
                                    "give an answer from " + shown)
                            .orNull());
        } else if (map.has(ANSWER)) {
            terms.put(
                    ANSWER,
                    map.text(ANSWER)
                            .check(
                                    id -> spaces.stream()
                                            .allMatch(s -> s.answers()
                                                    .anyMatch(a -> s.key(a).equals(id))),
                                    "is not offered by every question that the claim is about",
                                    "give the id of a choice, and name questions that offer it")
                            .orNull());
        }
    }

    /** Reports measures that the answers or the reader do not have. */
    private void refuseMeaningless(YamlMap map, ClaimCheck check, ClaimTerms terms) {
        String metric = terms.text("metric", "");
        ReplyReader reader = reader(map);
        if (reader != null) {
            boolean counts = reader instanceof ReplyReader.OfNumbers;
            if (check.word().equals("shift") && !metric.equals(counts ? "mean" : "tv")) {
                mistakes.add(
                        map.placeOf("metric"),
                        counts ? "a reader that counts has only a mean" : "a reader that sorts has only a tv",
                        metric,
                        counts ? "write metric: mean" : "write metric: tv");
            } else if (counts
                    && check.optional().contains("set")
                    && !check.word().equals("cells")) {
                mistakes.add(
                        map.placeOf(READER),
                        "counts, so its values have no shares",
                        reader.id(),
                        "write check: shift with metric: mean, or name a reader that sorts");
            }
            return;
        }
        boolean needsOrder = List.of("no-tilt", "noise", "scale").contains(check.word())
                || List.of("mean", "w1").contains(metric);
        if (needsOrder) {
            rated(terms).stream()
                    .filter(question -> !question.answers().isOrdered())
                    .findFirst()
                    .ifPresent(
                            question -> mistakes.add(
                                    map.placeOf(metric.isEmpty() ? "check" : "metric"),
                                    "the choices of '" + question.id() + "' have no order, so they have no "
                                            + (metric.isEmpty() ? "direction" : metric),
                                    metric.isEmpty() ? check.word() : metric,
                                    "name questions with a scale or with values, or write check: shift with metric: tv or entropy"));
        }
    }
}
