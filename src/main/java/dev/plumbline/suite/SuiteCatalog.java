package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds suites by name or path. If a suite is not found, the mistake lists the existing suites. */
public final class SuiteCatalog {
    private static final String FILE = "suite.yaml";
    private static final Place OPTION = Place.of("--suite");

    private SuiteCatalog() {}

    /** Returns the names of the suites under {@code root/suites}, in alphabetical order. */
    public static List<String> names(Path root) {
        Path suites = root.resolve("suites");
        if (!Files.isDirectory(suites)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(suites)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + suites, e);
        }
    }

    /**
     * Returns the {@code suite.yaml} of a suite, or null if a mistake was reported. The suite is a name under {@code root/suites}, a path
     * to the file, or a path to its folder.
     */
    public static @Nullable Path locate(Path root, String nameOrPath, Mistakes mistakes) {
        return locate(root, nameOrPath, OPTION, mistakes);
    }

    /** Returns the {@code suite.yaml} of a suite that is named at another place than the option. */
    public static @Nullable Path locate(Path root, String nameOrPath, Place place, Mistakes mistakes) {
        List<String> names = names(root);
        if (names.contains(nameOrPath)) {
            return root.resolve("suites").resolve(nameOrPath).resolve(FILE);
        }
        Path path = nameOrPath.isBlank() ? null : path(root, nameOrPath);
        if (path != null && Files.isRegularFile(path)) {
            return path;
        }
        if (path != null && Files.isRegularFile(path.resolve(FILE))) {
            return path.resolve(FILE);
        }
        mistakes.add(place, "no such suite", nameOrPath, remedy(root, nameOrPath, path, names));
        return null;
    }

    private static String remedy(Path root, String nameOrPath, @Nullable Path path, List<String> names) {
        for (Path folder :
                path == null ? List.<Path>of() : List.of(root.resolve("suites").resolve(nameOrPath), path)) {
            if (Files.isRegularFile(folder.resolve("suite.yml"))) {
                return "rename suite.yml in its folder to " + FILE;
            }
            if (Files.isDirectory(folder)) {
                return "its folder has no " + FILE + "; write one, or make a new suite with 'init NAME'";
            }
        }
        return names.isEmpty()
                ? "there are no suites in " + root.resolve("suites")
                        + "; change to the project's folder, or make a suite with 'init NAME'"
                : DidYouMean.orList(nameOrPath, names, "suites");
    }

    private static @Nullable Path path(Path root, String nameOrPath) {
        try {
            return root.resolve(nameOrPath);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
