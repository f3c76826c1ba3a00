package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the hand-labelled elaborations of a suite, or reports all mistakes in the file. */
public final class JudgeGoldReader {
    /** The keys of the file. Tests compare the JSON Schema and the docs with these lists. */
    public static final List<String> FILE = List.of("gold");

    public static final List<String> ELABORATION =
            List.of("question", "answer", "text", "category", "because", "injection");

    private final Suite suite;
    private final List<String> questions;
    private final List<String> categories;
    private final Mistakes mistakes;
    private final Map<List<String>, Place> earlier = new HashMap<>();

    private JudgeGoldReader(Suite suite, JudgeSettings judge, Mistakes mistakes) {
        this.suite = suite;
        this.questions = suite.questions().stream()
                .flatMap(q -> Stream.of(q.asked(), q.id()))
                .distinct()
                .toList();
        this.categories = judge.categories().stream().map(Category::id).toList();
        this.mistakes = mistakes;
    }

    /** Returns the elaborations next to a suite file, or null if there is no such file or a mistake was reported. */
    public static @Nullable JudgeGold ofSuite(Suite suite, Path root, Mistakes mistakes) {
        Path file = suite.folder().resolve(JudgeGold.FILE);
        return Files.exists(file) ? read(file, suite, root, mistakes) : null;
    }

    /**
     * Reads the file, which must exist.
     *
     * @param file the {@code judge-gold.yaml}
     * @param suite the suite whose judge is tested
     * @param root the project root; places are shown relative to it
     * @param mistakes receives the mistakes in the file
     * @return the elaborations, or null if a mistake was reported
     */
    public static @Nullable JudgeGold read(Path file, Suite suite, Path root, Mistakes mistakes) {
        int before = mistakes.count();
        YamlMap map = YamlFile.read(file, root, mistakes);
        if (map == null) {
            return null;
        }
        JudgeSettings judge = suite.judge();
        if (judge == null) {
            mistakes.add(map.place(), "the suite has no judge to test", suite.name(), "add one, or remove this file");
            return null;
        }
        JudgeGold gold = new JudgeGoldReader(suite, judge, mistakes).gold(map);
        return mistakes.count() == before ? gold : null;
    }

    private JudgeGold gold(YamlMap map) {
        map.only(FILE);
        List<GoldElaboration> elaborations = new ArrayList<>();
        List<YamlMap> entries = map.maps("gold");
        int before = mistakes.count();
        entries.forEach(entry -> elaborations.add(elaboration(entry)));
        // A misspelt category would also be reported as missing.
        if (!entries.isEmpty() && mistakes.count() == before) {
            refuseUnlabelled(map.placeOf("gold"), elaborations);
        }
        return new JudgeGold(elaborations);
    }

    private GoldElaboration elaboration(YamlMap map) {
        map.only(ELABORATION);
        Field<String> question = map.text("question").among(questions, "names no question of the suite");
        AnswerSpace scale = suite.answersOf(question.or(""));
        String range = scale.shown();
        Field<Integer> answer = map.integer("answer")
                .check(scale::contains, "is off the scale " + range, "give an answer from " + range);
        Field<String> text = map.text("text");
        refuseRepeated(map.place(), question.or(""), answer.orNull(), text.or(""));
        return new GoldElaboration(
                question.or(""),
                answer.or(scale.min()),
                text.or(""),
                map.text("category")
                        .among(categories, "names no category of the suite")
                        .or(""),
                map.text("because").or(""),
                map.optionalTruth("injection").or(false));
    }

    private void refuseRepeated(Place place, String question, @Nullable Integer answer, String text) {
        if (answer == null || question.isEmpty() || text.isEmpty()) {
            return;
        }
        Place first = earlier.putIfAbsent(List.of(question, answer.toString(), text), place);
        if (first != null) {
            mistakes.add(
                    place,
                    "this elaboration is labelled twice",
                    question + " " + answer + ": " + text,
                    "it is on line " + first.line() + " already; remove one");
        }
    }

    private void refuseUnlabelled(Place place, List<GoldElaboration> elaborations) {
        for (String category : categories) {
            if (elaborations.stream().noneMatch(e -> e.category().equals(category))) {
                mistakes.add(place, "no elaboration belongs to this category", category, "label at least one");
            }
        }
    }
}
