package dev.plumbline.disk;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Thrown if a file could not be written because of the disk, the permissions or an existing object with the same name. This is not a bug,
 * so no stack trace is shown.
 */
public final class UnwritableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message contains the path, the reason and what to do. */
    public UnwritableFileException(Path file, IOException cause) {
        super(
                file + ": cannot be written (was " + OwnFile.reason(cause)
                        + "); make room, allow writing or remove what is in its place, then run again",
                cause);
    }
}
