package dev.plumbline.cli.option;

import dev.plumbline.session.SuiteOpener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The common parts of all commands: help, version, project root and output. */
@Command(mixinStandardHelpOptions = true, versionProvider = VersionLine.class)
public abstract class PlumblineCommand implements Callable<Integer> {
    @Spec
    protected CommandSpec spec = CommandSpec.create();

    /** Returns the invocation that this command belongs to. */
    protected final Invocation main() {
        return Invocation.of(spec);
    }

    protected final Path root() {
        return main().root();
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Returns the name of a file in messages. */
    protected final String shown(Path file) {
        return SuiteOpener.shown(root(), file);
    }
}
