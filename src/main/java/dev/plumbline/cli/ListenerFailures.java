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
 * Failures of JUnit's listeners, such as Allure's, to write because of full disks and missing permissions. JUnit logs each with a stack trace and goes
 * on; here each reason is reported once, and the run fails.
 */
final class ListenerFailures implements Filter, AutoCloseable {
    private final Logger logger = Logger.getLogger("org.junit.platform.launcher.core.CompositeTestExecutionListener");
    private final Set<String> lines = new LinkedHashSet<>();

    private final Path folder;

    private ListenerFailures(Path folder) {
        this.folder = folder;
    }

    /** Starts to collect them; no other launch of this process may be running. {@code folder} is where Allure writes. */
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

    /** Returns them. */
    synchronized Set<String> lines() {
        return new LinkedHashSet<>(lines);
    }

    @Override
    public void close() {
        logger.setFilter(null);
    }
}
