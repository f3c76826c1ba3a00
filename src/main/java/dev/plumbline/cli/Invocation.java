package dev.plumbline.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where and in what environment a command was called. */
public interface Invocation {
    /** The project root that relative paths are relative to. */
    Path root();

    /** The value of an environment variable, by name; nothing in tests. */
    Function<String, @Nullable String> environment();

    /** The current folder, outside of any CI server. */
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
        };
    }
}
