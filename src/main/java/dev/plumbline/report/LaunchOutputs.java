package dev.plumbline.report;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The folders of a launch's outputs, listed next to Allure's raw results: the report that is made afterwards shows only these, not those of
 * earlier runs, other suites or shards.
 */
public final class LaunchOutputs {
    private static final String FILE = "plumbline-outputs.txt";

    private LaunchOutputs() {}

    /** Writes the list, in the order of the suites. */
    public static void write(Path allureResults, List<Path> folders) throws IOException {
        OutputFile.write(
                allureResults.resolve(FILE),
                folders.stream().map(folder -> folder.toAbsolutePath() + "\n").collect(Collectors.joining()));
    }

    /** Deletes the list of an earlier launch. A launch does this first when it holds the {@link LaunchLock}. */
    public static void forget(Path allureResults) throws IOException {
        Files.deleteIfExists(allureResults.resolve(FILE));
    }

    /**
     * The same before the session takes the lock, since the session is not the first that can fail.
     *
     * @throws dev.plumbline.mistake.MistakesException if another launch is running
     */
    public static void forgetEarlier(Path allureResults) throws IOException {
        LaunchLock lock = LaunchLock.take(allureResults);
        try {
            forget(allureResults);
        } finally {
            lock.close();
        }
    }

    /** Reads the list; empty if the launch was refused or did not end. */
    public static List<Path> read(Path allureResults) throws IOException {
        Path file = allureResults.resolve(FILE);
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Path::of).toList()
                : List.of();
    }

    /** Returns the lines of {@code verdicts.txt} in a run's folder, without control characters. */
    public static List<String> verdicts(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("verdicts.txt")).stream()
                .map(Printable::line)
                .toList();
    }
}
