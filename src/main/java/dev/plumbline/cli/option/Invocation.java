package dev.plumbline.cli.option;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The folder and environment of a command. */
public interface Invocation {
    /** Returns the project root that relative paths are relative to. */
    Path root();

    /** Returns the value of an environment variable, by name; nothing in tests. */
    Function<String, @Nullable String> environment();

    /** Returns all commands, for a command that runs another one. */
    CommandLine commands();

    /** Returns how the command line of a command or its mixin was called. */
    static Invocation of(CommandSpec spec) {
        return (Invocation) spec.root().userObject();
    }
}
