package dev.plumbline.bench;

import dev.plumbline.cli.Main;
import java.io.IOException;
import java.nio.file.Path;

/** The process that writes a suite, or tells, when a command of the product ends in it, what that took. */
final class ScaleChild {
    static final String WRITE = "write";

    private ScaleChild() {}

    /** Arguments: {@code write}, the root, questions, samples; or the arguments of a command. */
    public static void main(String[] args) throws IOException {
        if (args[0].equals(WRITE)) {
            new SyntheticSuite(Integer.parseInt(args[2]), Integer.parseInt(args[3])).write(Path.of(args[1]));
            return;
        }
        // The command ends the process itself.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> System.out.println(ScaleCost.sinceStart().line())));
        Main.main(args);
    }
}
