package dev.plumbline.text;

import java.io.File;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command that starts Plumbline in the way that this run was started, for advice that can be copied. */
public final class StartCommand {
    private static final String OF_THIS_BUILD = "java -jar target/plumbline.jar";
    private static final String INSTALLED = "plumbline";
    private static final String MAIN = "dev.plumbline.cli.Main";

    /** Matches Plumbline's jar by name, because Surefire and Failsafe also start their forks from a jar. */
    private static final Pattern JAR = Pattern.compile("(^|[/\\\\])plumbline[^/\\\\]*\\.jar$");

    private static final Pattern DEPENDENCY = Pattern.compile("/plumbline-([0-9][A-Za-z0-9.-]*)\\.jar$");

    private static final Pattern PLAIN = Pattern.compile("[\\w./-]+");
    private static final Pattern PLAIN_PATH = Pattern.compile("[\\w./\\\\:+-]+");

    private StartCommand() {}

    /** Returns the start command followed by these options and arguments. */
    public static String with(String arguments) {
        URL location = StartCommand.class.getProtectionDomain().getCodeSource().getLocation();
        return of(
                System.getProperty("sun.java.command"),
                System.getProperty("java.class.path", ""),
                String.valueOf(location),
                file -> Files.exists(Path.of(file)),
                arguments);
    }

    /**
     * Returns the command that starts Plumbline like this JVM.
     *
     * @param location the location of Plumbline's classes, a jar if another project depends on Plumbline
     * @param exists returns whether the project that runs the tests has a file
     */
    static String of(
            @Nullable String javaCommand,
            String classPath,
            String location,
            Predicate<String> exists,
            String arguments) {
        if (javaCommand == null) {
            return OF_THIS_BUILD + " " + arguments;
        }
        if (JAR.matcher(classPath).find()
                && !classPath.contains(File.pathSeparator)
                && javaCommand.startsWith(classPath)) {
            return "java -jar " + quotedPath(Printable.line(classPath)) + " " + arguments;
        }
        if (javaCommand.equals(MAIN) || javaCommand.startsWith(MAIN + " ")) {
            return INSTALLED + " " + arguments;
        }
        Matcher dependency = DEPENDENCY.matcher(location);
        return dependency.find()
                ? ofDependency(javaCommand, dependency.group(1), exists, arguments)
                : OF_THIS_BUILD + " " + arguments;
    }

    /**
     * Returns the command for a project that has Plumbline as a test dependency: the project's build tool runs the command line. In an IDE,
     * the build files show which build tool the project uses.
     */
    private static String ofDependency(String javaCommand, String version, Predicate<String> exists, String arguments) {
        boolean gradle = javaCommand.contains("org.gradle.");
        boolean maven = javaCommand.contains("surefirebooter");
        if (maven || (!gradle && exists.test("pom.xml"))) {
            return (exists.test("mvnw") ? "./mvnw" : "mvn") + " -q dependency:copy -Dartifact=dev.plumbline:plumbline:"
                    + version + ":jar:cli -DoutputDirectory=target && java -jar target/plumbline-" + version
                    + "-cli.jar " + arguments;
        }
        if (gradle || exists.test("build.gradle.kts") || exists.test("build.gradle")) {
            // docs/library.md describes this Gradle task.
            return (exists.test("gradlew") ? "./gradlew" : "gradle") + " plumbline --args='" + arguments + "'";
        }
        return INSTALLED + " " + arguments;
    }

    /** Returns whether an argument can be used without quotes in any shell. */
    public static boolean isPlain(String argument) {
        return PLAIN.matcher(argument).matches();
    }

    /** Returns an argument, quoted if needed. */
    public static String quoted(String argument) {
        return isPlain(argument) ? argument : '"' + argument + '"';
    }

    private static String quotedPath(String path) {
        return PLAIN_PATH.matcher(path).matches() ? path : quoted(path);
    }
}
