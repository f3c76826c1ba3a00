package dev.plumbline.cli;

import dev.plumbline.disk.FileFailure;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Collects failures of JUnit's listeners, such as Allure's, to write files. The causes are full disks and missing permissions. JUnit logs
 * each failure with a stack trace and continues; this class reports each reason once and makes the run fail.
 */
final class ListenerFailures implements Filter, AutoCloseable {
    private final Logger logger = Logger.getLogger("org.junit.platform.launcher.core.CompositeTestExecutionListener");
    private final Set<String> lines = new LinkedHashSet<>();

    private final Path folder;

    private ListenerFailures(Path folder) {
        this.folder = folder;
    }

    /** Starts to collect failures; no other launch of this process may be running. {@code folder} is Allure's output folder. */
    static ListenerFailures collected(Path folder) {
        ListenerFailures failures = new ListenerFailures(folder);
        failures.logger.setFilter(failures);
        return failures;
    }

    @Override
    public synchronized boolean isLoggable(LogRecord logged) {
        Throwable thrown = logged.getThrown();
        Optional<String> line = thrown == null ? Optional.empty() : FileFailure.line(thrown, folder);
        line.ifPresent(lines::add);
        return line.isEmpty();
    }

    /** Returns one line for each reason. */
    synchronized Set<String> lines() {
        return new LinkedHashSet<>(lines);
    }

    @Override
    public void close() {
        logger.setFilter(null);
    }
}
