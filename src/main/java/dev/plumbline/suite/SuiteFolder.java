package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The optional files next to a suite file. */
public final class SuiteFolder {
    private SuiteFolder() {}

    /** Returns the elaborations that test the suite's judge, or null if there are none or a mistake was reported. */
    public static @Nullable JudgeGold gold(Suite suite, Path root, Mistakes mistakes) {
        Path file = suite.folder().resolve(JudgeGold.FILE);
        return Files.exists(file) ? JudgeGoldReader.read(file, suite, root, mistakes) : null;
    }
}
