package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may stand beside a suite file and is read only by those who need it. */
public final class SuiteFolder {
    private SuiteFolder() {}

    /** The elaborations that test the suite's judge, or null where there are none or a mistake was told. */
    public static @Nullable JudgeGold gold(Suite suite, Path root, Mistakes mistakes) {
        Path file = suite.folder().resolve(JudgeGold.FILE);
        return Files.exists(file) ? JudgeGoldReader.read(file, suite, root, mistakes) : null;
    }

    /** The suite's training sets in the order of their names, without those that a mistake was told about. */
    public static List<TrainingSet> training(Suite suite, Path root, Mistakes mistakes) {
        List<Path> files = new ArrayList<>();
        Path folder = suite.folder().resolve("training");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + folder, e);
            }
        }
        return files.stream()
                .map(file -> TrainingReader.read(file, root, mistakes))
                .filter(Objects::nonNull)
                .toList();
    }
}
