package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a suite file into a checked suite, or tells everything that is wrong with it. */
public final class SuiteReader {
    private SuiteReader() {}

    /**
     * Reads the file.
     *
     * @param file the {@code suite.yaml}
     * @param root the project root, which places are shown relative to
     * @param mistakes receives what is wrong
     * @return the suite, or null where a mistake was told
     */
    public static @Nullable Suite read(Path file, Path root, Mistakes mistakes) {
        int before = mistakes.count();
        YamlMap map = YamlFile.read(file, root, mistakes);
        if (map == null) {
            return null;
        }
        Suite suite = suite(map, folder(file), mistakes);
        return mistakes.count() == before ? suite : null;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent(), "a file stands in a folder");
    }

    private static Suite suite(YamlMap map, Path folder, Mistakes mistakes) {
        map.only(SuiteKeys.SUITE);
        String folderName = String.valueOf(folder.getFileName());
        String name = Checks.id(map, "suite")
                .check(folderName::equals, "must be its folder's name", "write " + folderName + " or rename the folder")
                .or("");
        String note = map.optionalText("note").orNull();
        Scale scale = ScaleReader.read(map.map("scale"), mistakes);
        YamlMap ratingMap = map.map("rating");
        RatingSettings rating = RatingReader.read(ratingMap, null, scale == null ? List.of() : List.of(scale));
        QuestionReader asked = new QuestionReader(new ContextReader(map, mistakes), scale, rating, mistakes);
        List<Question> questions = asked.questions(map);
        YamlMap elaborationMap = map.optionalMap("elaboration");
        ElaborationSettings elaboration = elaborationMap == null
                ? null
                : ElaborationReader.read(elaborationMap, null, new PrefillReader(questions, null), mistakes);
        return new Suite(
                name,
                folder,
                note,
                scale == null ? Scale.UNKNOWN : scale,
                rating,
                questions,
                asked.controls(map),
                VariantReader.read(map, ratingMap, rating, mistakes),
                elaboration,
                judge(map, elaborationMap != null, mistakes),
                GateReader.read(map.map("gate")));
    }

    private static @Nullable JudgeSettings judge(YamlMap map, boolean needed, Mistakes mistakes) {
        if (needed) {
            return JudgeReader.read(map.map("judge"), mistakes);
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
        return JudgeReader.read(judge, mistakes);
    }
}
