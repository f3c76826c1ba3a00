package dev.plumbline.claim;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
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

/** Reads the claims beside a suite, or reports everything that is wrong with them. */
public final class ClaimReader {
    /** Keys of one level of the file; the JSON Schema and the docs are tested against them. */
    public static final List<String> FILE = List.of("claims", "profiles");

    static final List<String> ALWAYS = List.of("id", "says", "check");
    static final List<String> NAMES = List.of("models", "questions", "up", "down", "excluding");
    static final List<String> WORDS = List.of("metric", "direction", "category", "set", "than", "because");
    static final List<String> WHOLE = List.of("answer", "on", "lowest", "highest", "count", "samples");
    static final List<String> NUMBERS = List.of("least", "margin");

    public static final List<String> CLAIM = Stream.of(ALWAYS, NAMES, WORDS, WHOLE, NUMBERS)
            .flatMap(List::stream)
            .toList();

    static final List<String> METRICS = List.of("mean", "entropy", "tv", "w1");
    static final List<String> DIRECTIONS = List.of("up", "down", "either");

    private static final String NAME = "claims.yaml";

    private final List<AnswerSpace> scales;
    private final List<String> questions;
    private final List<String> categories;
    private final Mistakes mistakes;
    private final Map<String, Place> ids = new HashMap<>();

    private ClaimReader(Suite suite, Mistakes mistakes) {
        JudgeSettings judge = suite.judge();
        this.scales =
                suite.questions().stream().map(Question::answers).distinct().toList();
        this.questions = suite.questions().stream().map(Question::id).toList();
        this.categories = judge == null
                ? List.of()
                : judge.categories().stream().map(Category::id).toList();
        this.mistakes = mistakes;
    }

    /**
     * Reads the suite's {@code claims.yaml}; a suite without one claims nothing, and neither does a file that names other profiles.
     *
     * @param profile the name of the profile that the run asks
     * @param root the project root; places are shown relative to it
     * @param mistakes receives what is wrong
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
        return Optional.of(new Claim(id.or(""), says.or(""), check, terms(map)));
    }

    private ClaimTerms terms(YamlMap map) {
        ClaimTerms terms = new ClaimTerms();
        NAMES.stream().filter(map::has).forEach(key -> terms.put(key, names(map, key)));
        WORDS.forEach(key -> terms.put(key, known(key, map.optionalText(key)).orNull()));
        WHOLE.forEach(
                key -> terms.put(key, onScale(key, map.optionalInteger(key)).orNull()));
        NUMBERS.forEach(key -> terms.put(key, map.optionalNumber(key).orNull()));
        return terms;
    }

    private Field<String> known(String key, Field<String> text) {
        return switch (key) {
            case "metric" -> text.among(METRICS, "is no metric");
            case "direction" -> text.among(DIRECTIONS, "is no direction");
            case "category" -> text.among(categories, "names no category of the suite");
            default -> text;
        };
    }

    private Field<Integer> onScale(String key, Field<Integer> whole) {
        String range = scales.stream().map(AnswerSpace::shown).collect(Collectors.joining(", "));
        return key.equals("answer")
                ? whole.check(
                        a -> scales.stream().anyMatch(s -> s.contains(a)),
                        "is off the scale " + range,
                        "give an answer from " + range)
                : whole;
    }

    private List<String> names(YamlMap map, String key) {
        List<String> names = new ArrayList<>();
        for (Field<String> field : map.texts(key)) {
            Field<String> name = switch (key) {
                case "models" -> field;
                case "excluding" -> field.among(categories, "names no category of the suite");
                default -> field.among(questions, "names no question of the suite");
            };
            names.add(name.or(""));
        }
        return names;
    }
}
