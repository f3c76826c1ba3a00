package dev.plumbline.disk;

import java.io.IOException;
import java.nio.file.Path;

/** Distinguishes files inside a project from files outside of it to which a path or link leads. */
public final class ProjectRoot {
    private ProjectRoot() {}

    /** Returns whether the text of a path is below the root; does not follow links. */
    public static boolean names(Path root, Path file) {
        return normal(file).startsWith(normal(root));
    }

    /** Returns whether a file, which may not exist yet, is below the root after all links are followed. */
    public static boolean contains(Path root, Path file) {
        return real(file).startsWith(real(root));
    }

    /** Returns whether a path whose text is below the root leads out of the root through a link. */
    public static boolean isLeftByLink(Path root, Path file) {
        return names(root, file) && !contains(root, file);
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Returns the real path of the nearest existing ancestor, followed by the rest of the path. */
    private static Path real(Path path) {
        Path whole = normal(path);
        for (Path at = whole; at != null; at = at.getParent()) {
            try {
                return at.toRealPath().resolve(at.relativize(whole)).normalize();
            } catch (IOException e) {
                // The path is missing or not accessible, so try its parent.
            }
        }
        return whole;
    }
}
