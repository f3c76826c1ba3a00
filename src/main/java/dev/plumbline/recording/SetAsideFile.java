package dev.plumbline.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recording file that was moved aside, so that its model is asked again.
 *
 * @param file where it was
 * @param aside where it is
 */
public record SetAsideFile(Path file, Path aside) {
    static final String ENDING = ".replaced";

    /** Moves it back, because the run was refused before its first call. */
    public void restore() throws IOException {
        Files.move(aside, file);
    }
}
