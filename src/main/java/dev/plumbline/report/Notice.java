package dev.plumbline.report;

import dev.plumbline.text.ConsoleWriter;
import java.util.List;

/** Messages about a run that must appear before its report exists. */
public final class Notice {
    private Notice() {}

    /** Prints the lines on standard error, where progress is shown too. */
    public static void onStandardError(List<String> lines) {
        ConsoleWriter err = ConsoleWriter.err();
        lines.forEach(err::println);
    }

    /** Warns on standard error. */
    public static void warn(List<String> warnings) {
        onStandardError(warnings.stream().map(w -> "warning: " + w).toList());
    }
}
