package dev.plumbline.session;

import dev.plumbline.disk.OutputFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The trials that the launches of one build asked for, in a file next to Allure's raw results. A later launch of the same build, such as
 * another fork or a rerun of failed tests, asks for the same trials again, so that its outputs are complete.
 */
final class AskedTrials {
    private static final String FILE = "plumbline-asked.txt";

    private final Path file;
    private final @Nullable String build;
    private final Set<String> lines = new LinkedHashSet<>();

    private AskedTrials(Path file, @Nullable String build) {
        this.file = file;
        this.build = build;
    }

    /**
     * Reads the file of earlier launches of a build. The result is empty if the file belongs to another build or if {@code build} is null.
     */
    static AskedTrials read(Path allureResults, @Nullable String build) throws IOException {
        AskedTrials asked = new AskedTrials(allureResults.resolve(FILE), build);
        if (build != null && Files.exists(asked.file)) {
            List<String> lines = Files.readAllLines(asked.file);
            if (!lines.isEmpty() && lines.get(0).equals(build)) {
                asked.lines.addAll(lines.subList(1, lines.size()));
            }
        }
        return asked;
    }

    /** Returns whether an earlier launch of this build wrote outputs that this launch must keep. */
    boolean isContinued() {
        return !lines.isEmpty();
    }

    /** Returns the keys of the trials that earlier launches asked of a suite under the same settings. */
    Set<String> of(Settings settings, String suite) {
        String prefix = prefix(settings, suite);
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** Adds the keys of the trials that a launch asked of a suite. */
    void add(Settings settings, String suite, Collection<String> asked) {
        String prefix = prefix(settings, suite);
        asked.forEach(key -> lines.add(prefix + key));
    }

    /** Writes the file for the next launch of this build. */
    void write() throws IOException {
        if (build != null) {
            OutputFile.write(
                    file, Stream.concat(Stream.of(build), lines.stream()).collect(Collectors.joining("\n")) + "\n");
        }
    }

    private static String prefix(Settings settings, String suite) {
        return key(Arrays.stream(Property.values()).map(settings::value).toArray(String[]::new)) + " " + key(suite)
                + " ";
    }

    /** Joins words into one key without spaces and line breaks. */
    static String key(String... words) {
        return Arrays.stream(words)
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }
}
