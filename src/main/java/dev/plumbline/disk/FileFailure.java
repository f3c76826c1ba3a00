package dev.plumbline.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes failures of the machine, such as disk, permission and memory errors. They are reported in one line without a stack trace,
 * because they are not bugs.
 */
public final class FileFailure {
    private static final long MEGABYTE = 1 << 20;
    private static final int DEEPEST = 10;

    private FileFailure() {}

    /** Returns the line that reports such a failure, with the path if it is known; empty for other errors. */
    public static Optional<String> line(Throwable error) {
        return line(error, null);
    }

    /**
     * Returns the line that reports such a failure. Names {@code folder} if Allure failed to write into it, because Allure's exceptions
     * name no file.
     */
    public static Optional<String> line(Throwable error, @Nullable Path folder) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof OutOfMemoryError) {
                return Optional.of("out of memory (was " + Runtime.getRuntime().maxMemory() / MEGABYTE
                        + " MB of heap); allow more, as with JAVA_TOOL_OPTIONS=-Xmx4g, then run again");
            }
            if (at instanceof IOException failure) {
                return Optional.of(line(failure, folder));
            }
            boolean wrapped = at instanceof UncheckedIOException
                    || at instanceof CompletionException
                    || at.getClass().getName().startsWith("io.qameta.allure.");
            at = wrapped ? at.getCause() : null;
        }
        return Optional.empty();
    }

    private static String line(IOException failure, @Nullable Path folder) {
        if (failure instanceof UnwritableFileException || failure instanceof NotAFileException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof FileSystemException system && system.getFile() != null) {
            return String.valueOf(new UnwritableFileException(Path.of(system.getFile()), failure).getMessage());
        }
        if (failure instanceof FileNotFoundException) {
            return failure.getMessage() + ": cannot be opened; correct that, then run again";
        }
        if (folder != null) {
            return String.valueOf(new UnwritableFileException(folder, failure).getMessage());
        }
        return "a file cannot be read or written (was " + OwnFile.reason(failure) + "); correct that, then run again";
    }
}
