package dev.plumbline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a Java process of our own: the JVM of this one and, where nobody says otherwise, its classes; no other option. */
final class Jvm {
    private Jvm() {}

    static Process start(List<String> options, String mainClass, String... arguments) throws IOException {
        return start(options, System.getProperty("java.class.path"), mainClass, List.of(arguments));
    }

    /** The same with other classes. */
    static Process start(List<String> options, String classPath, String mainClass, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(mainClass);
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
