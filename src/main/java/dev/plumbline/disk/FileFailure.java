package dev.plumbline.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Recognizes failures of the machine, not of the program: disks, permissions, memory. They are reported in a line, without a stack trace. */
public final class FileFailure {
    private static final long MEGABYTE = 1 << 20;
    private static final int DEEPEST = 10;

    private FileFailure() {}

    /** Returns the line that reports such a failure, with the path if it is known; empty for anything else. */
    public static Optional<String> line(Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof OutOfMemoryError) {
                return Optional.of("out of memory (was " + Runtime.getRuntime().maxMemory() / MEGABYTE
                        + " MB of heap); allow more, as with JAVA_TOOL_OPTIONS=-Xmx4g, then run again");
            }
            if (at instanceof IOException failure) {
                return Optional.of(line(failure));
            }
            at = at instanceof UncheckedIOException || at instanceof CompletionException ? at.getCause() : null;
        }
        return Optional.empty();
    }

    private static String line(IOException failure) {
        if (failure instanceof UnwritableFileException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof FileSystemException system && system.getFile() != null) {
            return String.valueOf(new UnwritableFileException(Path.of(system.getFile()), failure).getMessage());
        }
        if (failure instanceof FileNotFoundException) {
            return failure.getMessage() + ": cannot be opened; correct that, then run again";
        }
        return "a file cannot be read or written (was " + OwnFile.reason(failure) + "); correct that, then run again";
    }
}
