package dev.plumbline.report;

import java.util.List;

/** Words about a run that cannot wait for its report. */
public final class Notice {
    private Notice() {}

    /** Tells them on standard error, where progress is told too. */
    public static void onStandardError(List<String> lines) {
        lines.forEach(System.err::println);
        System.err.flush();
    }

    /** Warns on standard error. */
    public static void warn(List<String> warnings) {
        onStandardError(warnings.stream().map(w -> "warning: " + w).toList());
    }
}
