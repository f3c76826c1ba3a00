package dev.plumbline.disk;

import java.io.IOException;

/** A folder, pipe or device under the name of a file that is read. */
public final class NotAFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** {@code shown} is its name in messages. */
    public NotAFileException(String shown) {
        super(shown + ": is not a file; remove it, or rename it");
    }
}
