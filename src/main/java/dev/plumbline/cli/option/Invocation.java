package dev.plumbline.cli.option;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The folder and environment of a command. */
public interface Invocation {
    /** Returns the project root that relative paths are relative to. */
    Path root();

    /** Returns the value of an environment variable, by name; nothing in tests. */
    Function<String, @Nullable String> environment();

    /** Returns all commands, for a command that runs another one. */
    CommandLine commands();

    /** Returns the current folder, outside of any CI server. */
    static Invocation here() {
        return new Invocation() {
            @Override
            public Path root() {
                return Path.of("").toAbsolutePath();
            }

            @Override
            public Function<String, @Nullable String> environment() {
                return name -> null;
            }

            @Override
            public CommandLine commands() {
                throw new UnsupportedOperationException("not called from the command line");
            }
        };
    }
}
