package dev.plumbline.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that a Maven build forks for tests. Surefire and Failsafe may start several of them, and may run one JVM's tests in several launches: with
 * {@code forkCount} above one, without {@code reuseForks}, and when failed tests are run again. All launches of one build share their outputs.
 */
final class TestFork {
    /** Such as {@code 2026-11-29T15-50-28_879-jvmRun2}: when the plugin started, and the JVM's number. */
    private static final Pattern RUN = Pattern.compile(" (\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d+)-jvmRun\\d+ ");

    private TestFork() {}

    /**
     * Returns what the forks of one build have in common, or null outside of such forks.
     *
     * @param javaCommand the JVM's {@code sun.java.command}
     */
    static @Nullable String build(@Nullable String javaCommand) {
        if (javaCommand == null || !javaCommand.contains("surefirebooter")) {
            return null;
        }
        Matcher run = RUN.matcher(javaCommand);
        return run.find() ? run.group(1) : null;
    }
}
