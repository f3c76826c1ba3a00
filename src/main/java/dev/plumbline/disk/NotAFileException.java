package dev.plumbline.disk;

import java.io.IOException;

/** Thrown if a file to read is a folder, a pipe or a device. */
public final class NotAFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception; {@code shown} is the file's name in messages. */
    public NotAFileException(String shown) {
        super(shown + ": is not a file; remove it, or rename it");
    }
}
