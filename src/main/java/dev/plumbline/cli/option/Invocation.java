package dev.plumbline.cli.option;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The project folder and the environment in which a command runs. */
public interface Invocation {
    /** Returns the project root. Relative paths are resolved against it. */
    Path root();

    /** Returns a function from the name of an environment variable to its value. In tests it finds no variables. */
    Function<String, @Nullable String> environment();

    /** Returns all commands, for a command that runs another command. */
    CommandLine commands();

    /** Returns the invocation that a command or its mixin belongs to. */
    static Invocation of(CommandSpec spec) {
        return (Invocation) spec.root().userObject();
    }
}
