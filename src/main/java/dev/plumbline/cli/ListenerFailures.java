package dev.plumbline.cli;

import dev.plumbline.disk.FileFailure;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Full disks and missing permissions that JUnit's listeners, such as Allure's, meet while they write. JUnit logs each with a stack trace and goes
 * on; here each reason is reported once, and the run fails.
 */
final class ListenerFailures implements Filter, AutoCloseable {
    private static final int DEEPEST = 10;

    private final Logger logger = Logger.getLogger("org.junit.platform.launcher.core.CompositeTestExecutionListener");
    private final Set<String> lines = new LinkedHashSet<>();

    private ListenerFailures() {}

    /** Starts to collect them; no other launch of this process may be running. */
    static ListenerFailures collected() {
        ListenerFailures failures = new ListenerFailures();
        failures.logger.setFilter(failures);
        return failures;
    }

    @Override
    public synchronized boolean isLoggable(LogRecord logged) {
        Throwable at = logged.getThrown();
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            Optional<String> line = FileFailure.line(at);
            if (line.isPresent()) {
                lines.add(line.get());
                return false;
            }
            at = at.getCause();
        }
        return true;
    }

    /** Prints them; returns whether there were any. */
    synchronized boolean tell(PrintWriter err) {
        lines.forEach(err::println);
        err.flush();
        return !lines.isEmpty();
    }

    @Override
    public void close() {
        logger.setFilter(null);
    }
}
