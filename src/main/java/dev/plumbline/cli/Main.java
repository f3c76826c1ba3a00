package dev.plumbline.cli;

import dev.plumbline.cli.batch.BatchCommand;
import dev.plumbline.cli.dataset.DatasetCommand;
import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.OptionMistake;
import dev.plumbline.cli.option.UnusedOptions;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.cli.tune.TuneCommand;
import dev.plumbline.disk.FileFailure;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.session.MisspelledVariables;
import dev.plumbline.text.ConsoleWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line: {@code java -jar target/plumbline.jar <command>}. */
@Command(
        name = "plumbline",
        description = "What else did my fine-tune change?",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        synopsisSubcommandLabel = "<command>")
public final class Main implements Invocation, Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            CheckCommand.class,
            DoctorCommand.class,
            ImportCommand.class,
            AcceptCommand.class,
            DatasetCommand.class,
            TuneCommand.class,
            FiguresCommand.class,
            InitCommand.class,
            StubCommand.class,
            PlanCommand.class,
            MergeCommand.class,
            BatchCommand.class);

    @Option(
            names = "--root",
            hidden = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "The project root (default: the current folder).")
    private Path root = Path.of("");

    private final Function<String, @Nullable String> environment;

    private Main(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs a command and exits the process with the command's exit code. */
    public static void main(String[] arguments) {
        MisspelledVariables.warnings(System.getenv().keySet()).forEach(ConsoleWriter.err()::println);
        System.exit(execute(commandLine(System.getenv()::get, named(arguments)), arguments));
    }

    /** Runs a command. Prints one line if memory runs out, as for other failures of the machine. */
    static int execute(CommandLine command, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            FileFailure.line(e).ifPresent(ConsoleWriter.err()::println);
        } catch (Error e) {
            e.printStackTrace(ConsoleWriter.err());
        }
        // The JVM would exit with 1, which would mean "drifted".
        return ExitCode.INFRASTRUCTURE.number();
    }

    /** Returns the commands for use outside of CI. */
    public static CommandLine commandLine() {
        return commandLine(name -> null);
    }

    /** Returns the commands. Some commands report their findings to a CI server, which {@code environment} describes. */
    public static CommandLine commandLine(Function<String, @Nullable String> environment) {
        return commandLine(environment, COMMANDS);
    }

    /**
     * Returns the command that the first argument names, or all commands. A single command is faster: reading the options of all commands
     * takes picocli a tenth of a short run.
     */
    private static List<Class<?>> named(String... arguments) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(c -> arguments.length > 0
                        && c.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    private static CommandLine commandLine(Function<String, @Nullable String> environment, List<Class<?>> subcommands) {
        CommandLine commands = new CommandLine(new Main(environment));
        subcommands.forEach(commands::addSubcommand);
        UnusedOptions.hide(commands);
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(e -> exitCode(e).number())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionStrategy(Main::printable)
                .setParameterExceptionHandler(OptionMistake::print)
                .setExecutionExceptionHandler(Main::reported);
    }

    /** Makes every command print through {@link ConsoleWriter}. */
    private static int printable(CommandLine.ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            command.setOut(ConsoleWriter.of(command.getOut())).setErr(ConsoleWriter.of(command.getErr()));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static ExitCode exitCode(Throwable error) {
        return error instanceof CommandLine.ParameterException ? ExitCode.CONFIGURATION : ExitCode.INFRASTRUCTURE;
    }

    /** Prints a user's mistakes without a stack trace. Any other exception is a bug and keeps its stack trace. */
    private static int reported(Exception error, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (error instanceof MistakesException mistakes) {
            for (Mistake mistake : mistakes.mistakes()) {
                command.getErr().println(mistake);
            }
            command.getErr().flush();
            return ExitCode.CONFIGURATION.number();
        }
        Optional<String> failure = FileFailure.line(error);
        if (failure.isPresent()) {
            command.getErr().println(failure.get());
            command.getErr().flush();
            return ExitCode.INFRASTRUCTURE.number();
        }
        throw error;
    }

    @Override
    public Path root() {
        return root.toAbsolutePath().normalize();
    }

    @Override
    public Function<String, @Nullable String> environment() {
        return environment;
    }

    @Override
    public CommandLine commands() {
        return commandLine(environment);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
