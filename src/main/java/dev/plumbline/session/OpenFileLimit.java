package dev.plumbline.session;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.lang.management.ManagementFactory;

/** Stops a live run before its first call if the process may not open a socket for every call that it wants open at once. */
final class OpenFileLimit {
    /** Files that a run opens besides its sockets: outputs, temporary files, libraries. */
    private static final int OTHERS = 48;

    private OpenFileLimit() {}

    /**
     * Compares the limit with what a run needs.
     *
     * @param calls open at once
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
