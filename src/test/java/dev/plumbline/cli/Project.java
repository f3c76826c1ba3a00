package dev.plumbline.cli;

import dev.plumbline.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project root of a test's own, with the shipped political suite and its recording. */
final class Project {
    private static final Path SHIPPED = Path.of("").toAbsolutePath();

    private Project() {}

    static Path political(Path root) throws IOException {
        for (String folder : List.of("suites", "fixtures")) {
            try (Stream<Path> files = Files.walk(SHIPPED.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = root.resolve(SHIPPED.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return root;
    }

    /** Replaces what stands once in a file of the project. */
    static void edit(Path root, String file, String old, String edited) throws IOException {
        String good = Files.readString(root.resolve(file));
        Malformed.write(root, file, new Malformed(old, edited, 0, "").applyTo(good));
    }
}
