package dev.plumbline.cli.option;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** A command that only groups other commands. */
@Command(synopsisSubcommandLabel = "<command>")
public abstract class CommandGroup extends PlumblineCommand {
    @Override
    public final Integer call() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
