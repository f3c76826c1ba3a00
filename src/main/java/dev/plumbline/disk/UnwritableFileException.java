package dev.plumbline.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A file that could not be written, because of the disk, its permissions or what is there under its name: no bug, so no stack trace is shown. */
public final class UnwritableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** A message with the path, the reason and what to do. */
    public UnwritableFileException(Path file, IOException cause) {
        super(
                file + ": cannot be written (was " + OwnFile.reason(cause)
                        + "); make room, allow writing or remove what is in its place, then run again",
                cause);
    }
}
