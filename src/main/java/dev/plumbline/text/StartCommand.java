package dev.plumbline.text;

import java.io.File;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command that starts Plumbline in the way that this run was started, for advice that can be copied. */
public final class StartCommand {
    private static final String OF_THIS_BUILD = "java -jar target/plumbline.jar";
    private static final String INSTALLED = "plumbline";
    private static final String MAIN = "dev.plumbline.cli.Main";

    /** Surefire and failsafe start their forks from a jar as well, so the name decides. */
    private static final Pattern JAR = Pattern.compile("(^|[/\\\\])plumbline[^/\\\\]*\\.jar$");

    private static final Pattern DEPENDENCY = Pattern.compile("/plumbline-([0-9][A-Za-z0-9.-]*)\\.jar$");

    private StartCommand() {}

    /** Returns the command with the options and arguments that follow it. */
    public static String with(String arguments) {
        URL location = StartCommand.class.getProtectionDomain().getCodeSource().getLocation();
        return of(
                        System.getProperty("sun.java.command"),
                        System.getProperty("java.class.path", ""),
                        String.valueOf(location))
                + " " + arguments;
    }

    /**
     * The command of this JVM.
     *
     * @param location where Plumbline's classes are: a jar if another project depends on it
     */
    static String of(@Nullable String javaCommand, String classPath, String location) {
        if (javaCommand == null) {
            return OF_THIS_BUILD;
        }
        if (JAR.matcher(classPath).find()
                && !classPath.contains(File.pathSeparator)
                && javaCommand.startsWith(classPath)) {
            return "java -jar " + quoted(Printable.line(classPath));
        }
        if (javaCommand.equals(MAIN) || javaCommand.startsWith(MAIN + " ")) {
            return INSTALLED;
        }
        Matcher dependency = DEPENDENCY.matcher(location);
        if (!dependency.find()) {
            return OF_THIS_BUILD;
        }
        // A test dependency has no command line; Maven can fetch it, and other build tools and IDEs need the script.
        String version = dependency.group(1);
        return javaCommand.contains("surefirebooter")
                ? "mvn -q dependency:copy -Dartifact=dev.plumbline:plumbline:" + version
                        + ":jar:cli -DoutputDirectory=target && java -jar target/plumbline-" + version + "-cli.jar"
                : INSTALLED;
    }

    private static String quoted(String path) {
        return path.matches("[\\w./\\\\:+-]+") ? path : '"' + path + '"';
    }
}
