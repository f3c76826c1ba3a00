package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.disk.FileFailure;
import dev.plumbline.junit.NotMeasuredException;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.text.ConsoleWriter;
import dev.plumbline.text.Printable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Shows the progress of a run and, at its end, the failures. Mistakes of the user have no stack trace; bugs have one. */
final class RunListener implements TestExecutionListener {
    /** The start of a cell's name, such as {@code ice:}. */
    private static final Pattern CELL = Pattern.compile("^(?:[^ :]+/)?([^ :/]+: )");

    private final ConsoleWriter err;
    private final Path folder;
    private final boolean live;
    private final Map<TestIdentifier, Throwable> failures = new LinkedHashMap<>();
    private int started;
    private int done;

    /** {@code folder} is Allure's output folder. */
    RunListener(ConsoleWriter err, Path folder, boolean live) {
        this.err = err;
        this.folder = folder;
        this.live = live;
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        started += test.isTest() ? 1 : 0;
        progress(test.getDisplayName());
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        done += test.isTest() ? 1 : 0;
        result.getThrowable().ifPresent(error -> failures.put(test, error));
        progress(test.getDisplayName());
    }

    private void progress(String name) {
        if (live) {
            err.redraw(String.format(
                    Locale.ROOT,
                    "%d of %d started tests done, %d red: %-40.40s",
                    done,
                    started,
                    failures.size(),
                    name));
        }
    }

    /** Returns the cause of a JUnit exception, which JUnit throws if closing an extension fails. Returns any other exception unchanged. */
    private static Throwable cause(Throwable error) {
        Throwable cause = error.getCause();
        return error instanceof JUnitException && cause != null ? cause : error;
    }

    /** Returns the lines of a failed test's message. Adds the test's name unless the message starts with its question and model. */
    private static List<String> lines(String test, String message) {
        Matcher cell = CELL.matcher(test);
        boolean named = message.contains(test) || (cell.find() && message.startsWith(cell.group(1)));
        List<String> lines = (named ? message : test + ": " + message).lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i == 0 ? "" : "  ") + lines.get(i))
                .toList();
    }

    /** Returns whether any test failed, for any reason. */
    synchronized boolean isRed() {
        return !failures.isEmpty();
    }

    /**
     * Prints the failures and the reason for the exit code. Shifts are not printed here, because the results contain them.
     *
     * @param unwritten lines on files that other listeners could not write; each line is printed once
     */
    synchronized ExitCode print(Set<String> unwritten) {
        if (live) {
            err.redraw(" ".repeat(80));
            err.redraw("");
        }
        Set<String> files = new LinkedHashSet<>(unwritten);
        ExitCode code = files.isEmpty() ? ExitCode.OK : ExitCode.INFRASTRUCTURE;
        Set<Mistake> mistakes = new LinkedHashSet<>();
        for (Map.Entry<TestIdentifier, Throwable> failure : failures.entrySet()) {
            Throwable error = cause(failure.getValue());
            if (error instanceof MistakesException found) {
                mistakes.addAll(found.mistakes());
                code = code.or(ExitCode.CONFIGURATION);
            } else if (FileFailure.line(error, folder).isPresent()) {
                files.add(FileFailure.line(error, folder).get());
                code = code.or(ExitCode.INFRASTRUCTURE);
            } else {
                lines(Printable.line(failure.getKey().getDisplayName()), String.valueOf(error.getMessage()))
                        .forEach(err::println);
                if (error instanceof NotMeasuredException) {
                    code = code.or(ExitCode.INFRASTRUCTURE);
                } else if (!(error instanceof AssertionError)) {
                    code = code.or(ExitCode.INFRASTRUCTURE);
                    error.printStackTrace(err);
                }
            }
        }
        files.forEach(err::println);
        mistakes.forEach(err::println);
        err.flush();
        return code;
    }
}
