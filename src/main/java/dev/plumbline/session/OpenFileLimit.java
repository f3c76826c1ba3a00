package dev.plumbline.session;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.lang.management.ManagementFactory;

/** Rejects a live run before its first call if the process's open-file limit is too low for its number of simultaneous calls. */
final class OpenFileLimit {
    /** The number of files that a run opens besides its sockets, such as outputs, temporary files and libraries. */
    private static final int OTHERS = 48;

    private OpenFileLimit() {}

    /**
     * Compares the limit with the number of files that a run needs.
     *
     * @param calls the most calls that are open at once
     */
    static void check(int calls) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            check(calls, system.getMaxFileDescriptorCount(), system.getOpenFileDescriptorCount());
        }
    }

    static void check(int calls, long most, long open) {
        long needed = open + calls + OTHERS;
        if (needed > most) {
            throw new MistakesException(
                    Place.of("ulimit -n"),
                    "a process may open too few files for this run, which needs " + needed + ", so nothing was called",
                    String.valueOf(most),
                    "raise it with 'ulimit -n', or lower 'concurrency' in the profile");
        }
    }
}
