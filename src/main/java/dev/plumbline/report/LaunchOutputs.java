package dev.plumbline.report;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of a launch's output folders, next to Allure's raw results. The report shows only these folders, and not those of earlier runs,
 * other suites or other shards.
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

    /** Deletes the list of an earlier launch. A launch calls this as soon as it holds the {@link LaunchLock}. */
    public static void forget(Path allureResults) throws IOException {
        Files.deleteIfExists(allureResults.resolve(FILE));
    }

    /**
     * Takes the lock, deletes the list of an earlier launch and releases the lock. Called before the session starts, because a launch can
     * fail before its session takes the lock.
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

    /** Reads the list. It is empty if the launch was rejected or did not end. */
    public static List<Path> read(Path allureResults) throws IOException {
        Path file = allureResults.resolve(FILE);
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Path::of).toList()
                : List.of();
    }

    /** Returns the lines of {@code verdicts.txt} in a run's folder, with control characters removed. */
    public static List<String> verdicts(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("verdicts.txt")).stream()
                .map(Printable::line)
                .toList();
    }
}
