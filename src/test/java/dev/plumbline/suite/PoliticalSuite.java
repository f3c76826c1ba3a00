package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.study.training.TrainingReader;
import dev.plumbline.study.training.TrainingSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shipped political suite and the files beside it. */
public final class PoliticalSuite {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path FOLDER = ROOT.resolve("suites/political");

    private PoliticalSuite() {}

    public static Suite read() {
        Mistakes mistakes = new Mistakes();
        Suite suite = SuiteReader.read(FOLDER.resolve("suite.yaml"), ROOT, mistakes);
        mistakes.throwIfAny();
        return suite;
    }

    public static JudgeGold gold() {
        Mistakes mistakes = new Mistakes();
        JudgeGold gold = JudgeGoldReader.read(FOLDER.resolve(JudgeGold.FILE), read(), ROOT, mistakes);
        mistakes.throwIfAny();
        return gold;
    }

    public static List<TrainingSet> training(String... names) {
        Mistakes mistakes = new Mistakes();
        List<TrainingSet> sets = new ArrayList<>();
        for (String name : names) {
            sets.add(TrainingReader.read(FOLDER.resolve("training/" + name + ".yaml"), ROOT, mistakes));
        }
        mistakes.throwIfAny();
        return sets;
    }
}
