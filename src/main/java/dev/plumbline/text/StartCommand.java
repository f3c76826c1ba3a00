package dev.plumbline.text;

import java.io.File;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command that starts Plumbline, as this user typed it, for advice that can be copied. */
public final class StartCommand {
    private static final String OF_MAVEN = "java -jar target/plumbline.jar";
    private static final String MAIN = "dev.plumbline.cli.Main";

    /** Surefire and failsafe start their forks from a jar as well, so the name decides. */
    private static final Pattern JAR = Pattern.compile("(^|[/\\\\])plumbline[^/\\\\]*\\.jar$");

    private StartCommand() {}

    /** Returns the command with the options and arguments that follow it. */
    public static String with(String arguments) {
        return of(System.getProperty("sun.java.command"), System.getProperty("java.class.path", "")) + " " + arguments;
    }

    /** Maven's forks and tests start neither the jar nor the main class; the jar that the build makes is named then. */
    static String of(@Nullable String javaCommand, String classPath) {
        if (javaCommand == null) {
            return OF_MAVEN;
        }
        if (JAR.matcher(classPath).find()
                && !classPath.contains(File.pathSeparator)
                && javaCommand.startsWith(classPath)) {
            return "java -jar " + quoted(Printable.line(classPath));
        }
        return javaCommand.equals(MAIN) || javaCommand.startsWith(MAIN + " ") ? "plumbline" : OF_MAVEN;
    }

    private static String quoted(String path) {
        return path.matches("[\\w./\\\\:+-]+") ? path : '"' + path + '"';
    }
}
