package dev.plumbline.cli;

import dev.plumbline.Malformed;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project root of a test's own, with the shipped political suite and its recording. */
public final class Project {
    private Project() {}

    public static Path political(Path root) throws IOException {
        return ShippedFiles.copyTo(root);
    }

    /** Replaces what stands once in a file of the project. */
    public static void edit(Path root, String file, String old, String edited) throws IOException {
        String good = Files.readString(root.resolve(file));
        Malformed.write(root, file, new Malformed(old, edited, 0, "").applyTo(good));
    }
}
