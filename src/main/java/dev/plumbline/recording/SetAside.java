package dev.plumbline.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a recording that was moved out of it, so that its model is asked anew.
 *
 * @param file where it was
 * @param aside where it is
 */
public record SetAside(Path file, Path aside) {
    static final String ENDING = ".replaced";

    /** Moves it back, because the run was refused before its first call. */
    public void restore() throws IOException {
        Files.move(aside, file);
    }
}
