package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlList;
import dev.plumbline.yaml.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a suite file into a checked suite, or reports all mistakes in the file. */
public final class SuiteReader {
    private SuiteReader() {}

    /**
     * Reads the file.
     *
     * @param file the {@code suite.yaml}
     * @param root the project root; places are shown relative to it
     * @param mistakes receives the mistakes in the file
     * @return the suite, or null if a mistake was reported
     */
    public static @Nullable Suite read(Path file, Path root, Mistakes mistakes) {
        return YamlFile.read(
                file,
                root,
                mistakes,
                map -> suite(QuestionFiles.expanded(map, folder(file), root, mistakes), folder(file), mistakes));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent(), "a file is in a folder");
    }

    private static Suite suite(YamlMap map, Path folder, Mistakes mistakes) {
        map.only(SuiteKeys.SUITE);
        String folderName = String.valueOf(folder.getFileName());
        String name = Checks.id(map, "suite")
                .check(folderName::equals, "must be its folder's name", "write " + folderName + " or rename the folder")
                .or("");
        String note = map.optionalText("note").orNull();
        boolean rates = asks(map, false)
                || map.has("scale")
                || map.has("rating")
                || !(asks(map, true) || asksOpenQuestionsAlone(map));
        Scale scale = rates ? Scale.read(map.map("scale"), mistakes) : null;
        YamlMap ratingMap = rates ? map.map("rating") : null;
        RatingSettings rating = ratingMap == null
                ? null
                : RatingReader.read(ratingMap, null, scale == null ? List.of() : List.of(scale));
        ChoosingSettings choosing = choosing(map, rating, mistakes);
        DeclaredReaders readers = new DeclaredReaders(map, mistakes);
        QuestionReader asked = new QuestionReader(
                new ContextReader(map, mistakes),
                scale,
                rating,
                new ChoicesReader(map.has("choosing") ? choosing : null, mistakes),
                mistakes);
        List<Question> questions = asked.questions(map, readers);
        List<OpenQuestion> extra = asked.extra(map, readers);
        readers.refuseUnused();
        YamlMap elaborationMap = map.optionalMap("elaboration");
        ElaborationSettings elaboration = elaborationMap == null
                ? null
                : ElaborationSettings.read(elaborationMap, null, new PrefillReader(questions, null), mistakes);
        return new Suite(
                name,
                folder,
                note,
                scale,
                rating,
                choosing == null ? null : choosing.asking(),
                questions,
                asked.controls(map),
                Variant.read(map, ratingMap, rating, mistakes),
                elaboration,
                judge(map, elaborationMap != null, mistakes),
                GateSettings.read(map.map("gate")),
                new OpenQuestions(
                        answering(map, !asked.open().isEmpty() || !extra.isEmpty(), mistakes),
                        Stream.concat(asked.open().stream(), extra.stream()).toList(),
                        Set.copyOf(extra)));
    }

    private static boolean asksOpenQuestionsAlone(YamlMap suite) {
        return !suite.has("controls")
                && !suite.has("variants")
                && suite.node("questions") instanceof YamlList list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(item -> item instanceof YamlMap question && question.has("readers"));
    }

    private static @Nullable ChoosingSettings choosing(
            YamlMap suite, @Nullable RatingSettings rating, Mistakes mistakes) {
        boolean needed = asks(suite, true);
        if (!needed && suite.has("choosing")) {
            mistakes.add(
                    suite.placeOf("choosing"),
                    "no question has choices to choose from",
                    null,
                    "add some, or remove it");
        }
        return needed || suite.has("choosing") ? RatingReader.choosing(suite.map("choosing"), rating, mistakes) : null;
    }

    /** Returns whether any rated question or control has choices, or has none, as {@code choices} asks. */
    private static boolean asks(YamlMap suite, boolean choices) {
        return Stream.of("questions", "controls")
                .map(suite::node)
                .flatMap(node -> node instanceof YamlList list ? list.items().stream() : Stream.empty())
                .anyMatch(item -> item instanceof YamlMap question
                        && !question.has("readers")
                        && question.has("choices") == choices);
    }

    /** Returns the settings of open questions. A suite may omit them. */
    private static AnsweringSettings answering(YamlMap suite, boolean needed, Mistakes mistakes) {
        YamlMap map = suite.optionalMap("answering");
        if (map == null) {
            return AnsweringSettings.DEFAULT;
        }
        if (!needed) {
            mistakes.add(
                    suite.placeOf("answering"),
                    "'answering' has nothing to ask",
                    null,
                    "give a question readers, or remove it");
        }
        return AnsweringSettings.read(map, AnsweringSettings.DEFAULT);
    }

    private static @Nullable JudgeSettings judge(YamlMap map, boolean needed, Mistakes mistakes) {
        if (needed) {
            return JudgeSettings.read(map.map("judge"), mistakes);
        }
        YamlMap judge = map.optionalMap("judge");
        if (judge == null) {
            return null;
        }
        mistakes.add(
                map.placeOf("judge"),
                "'judge' has nothing to sort without 'elaboration'",
                null,
                "add elaboration or remove judge");
        return JudgeSettings.read(judge, mistakes);
    }
}
