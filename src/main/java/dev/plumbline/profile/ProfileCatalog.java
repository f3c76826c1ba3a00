package dev.plumbline.profile;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.Suite;
import dev.plumbline.yaml.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a suite's profiles by name or path. If a profile is not found, the mistake lists the existing profiles. */
public final class ProfileCatalog {
    private static final String ENDING = ".yaml";
    private static final Place OPTION = Place.of("--models");

    private ProfileCatalog() {}

    /** Returns the names of the profiles in the suite's {@code models} folder, in alphabetical order. */
    public static List<String> names(Suite suite) {
        Path models = suite.folder().resolve("models");
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(models)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .map(ProfileCatalog::stem)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + models, e);
        }
    }

    /**
     * Returns the file of a profile, or null if a mistake was reported. The profile is a name in this suite or a path relative to the
     * project root.
     */
    public static @Nullable Path locate(Path root, Suite suite, String nameOrPath, Mistakes mistakes) {
        return locate(root, suite, nameOrPath, OPTION, mistakes);
    }

    /** Returns the file of a profile that is named at another place than the option. */
    public static @Nullable Path locate(Path root, Suite suite, String nameOrPath, Place place, Mistakes mistakes) {
        List<String> names = names(suite);
        if (names.contains(nameOrPath)) {
            return suite.folder().resolve("models").resolve(nameOrPath + ENDING);
        }
        try {
            Path path = root.resolve(nameOrPath);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // The text is not a path on this system, so it is reported below like any other unknown name.
        }
        mistakes.add(
                place,
                "no such profile of suite " + suite.name(),
                nameOrPath,
                isOtherEnding(suite, nameOrPath)
                        ? "rename models/" + nameOrPath + ".yml to " + nameOrPath + ENDING
                        : DidYouMean.orList(nameOrPath, names, "profiles"));
        return null;
    }

    private static boolean isOtherEnding(Suite suite, String name) {
        try {
            return Files.isRegularFile(suite.folder().resolve("models").resolve(name + ".yml"));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Returns a profile's name: its file name without the extension. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
