package dev.plumbline.report;

import java.io.Console;

/** Whether a person watches: a line that redraws itself is shown to a terminal alone, never to a log. */
public final class Terminal {
    private Terminal() {}

    /**
     * Returns whether a terminal shows what is printed. Since JDK 22 there may be a console without a terminal, and a method that
     * distinguishes them.
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
