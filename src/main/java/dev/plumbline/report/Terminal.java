package dev.plumbline.report;

import java.io.Console;

/** Detects a terminal, because a line that is redrawn must not be written to a log. */
public final class Terminal {
    private Terminal() {}

    /**
     * Returns whether the output is shown on a terminal. Since JDK 22 a console may exist without a terminal, and {@code
     * Console.isTerminal} distinguishes the two.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
