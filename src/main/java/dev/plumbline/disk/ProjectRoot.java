package dev.plumbline.disk;

import java.io.IOException;
import java.nio.file.Path;

/** Distinguishes files in a project from files outside that a path or link leads to. */
public final class ProjectRoot {
    private ProjectRoot() {}

    /** Returns whether a path is written as one below the root; links are not looked at. */
    public static boolean names(Path root, Path file) {
        return normal(file).startsWith(normal(root));
    }

    /** Returns whether a file, which may be missing yet, is below the root once all links are followed. */
    public static boolean contains(Path root, Path file) {
        return real(file).startsWith(real(root));
    }

    /** Returns whether a path that is written as one below the root leads out of it by a link. */
    public static boolean isLeftByLink(Path root, Path file) {
        return names(root, file) && !contains(root, file);
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Returns the real path of the nearest folder above that exists, with the rest of the path. */
    private static Path real(Path path) {
        Path whole = normal(path);
        for (Path at = whole; at != null; at = at.getParent()) {
            try {
                return at.toRealPath().resolve(at.relativize(whole)).normalize();
            } catch (IOException e) {
                // Missing, or in a folder that may not be entered: its parent decides.
            }
        }
        return whole;
    }
}
