package dev.plumbline.cli.option;

import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Place;
import dev.plumbline.text.ConsoleWriter;
import dev.plumbline.yaml.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reports a mistake in the options and arguments in the same form as all other mistakes. */
public final class OptionMistake {
    private OptionMistake() {}

    /** Prints the mistake. Picocli calls this method instead of printing an error with the whole usage. */
    public static int print(CommandLine.ParameterException error, String[] arguments) {
        ConsoleWriter err = ConsoleWriter.of(error.getCommandLine().getErr());
        of(error).forEach(err::println);
        err.flush();
        return ExitCode.CONFIGURATION.number();
    }

    private static List<Mistake> of(CommandLine.ParameterException error) {
        CommandSpec command = error.getCommandLine().getCommandSpec();
        String help = "see '" + command.qualifiedName() + " --help'";
        if (error instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .limit(1)
                    .map(word -> unknown(word, command, help))
                    .toList();
        }
        if (error instanceof CommandLine.MissingParameterException missing) {
            return missing.getMissing().stream()
                    .map(arg -> new Mistake(
                            Place.of(name(arg)),
                            String.valueOf(error.getMessage()).contains("required option")
                                            || !(arg instanceof OptionSpec)
                                    ? "is missing"
                                    : "has no value",
                            null,
                            described(arg, help)))
                    .toList();
        }
        if (error instanceof CommandLine.OverwrittenOptionException twice) {
            return List.of(new Mistake(
                    Place.of(name(twice.getOverwritten())), "is given more than once", null, "give it once"));
        }
        ArgSpec arg = error.getArgSpec();
        if (arg != null) {
            return List.of(new Mistake(Place.of(name(arg)), wrong(arg), error.getValue(), described(arg, help)));
        }
        return List.of(new Mistake(
                Place.of(command.qualifiedName()), String.valueOf(error.getMessage()), null, commands(command, help)));
    }

    private static Mistake unknown(String word, CommandSpec command, String help) {
        boolean isOption = word.startsWith("-");
        if (!isOption && !command.subcommands().isEmpty()) {
            List<String> names = List.copyOf(command.subcommands().keySet());
            return new Mistake(
                    Place.of(command.qualifiedName()),
                    "unknown command",
                    word,
                    DidYouMean.orList(word, names, "commands"));
        }
        String option = word.replaceFirst("=.*", "");
        List<String> names = command.options().stream()
                .filter(o -> !o.hidden())
                .map(OptionSpec::longestName)
                .toList();
        return new Mistake(
                Place.of(command.qualifiedName()),
                isOption ? "unknown option" : "takes no such argument",
                isOption ? option : word,
                isOption ? DidYouMean.of(option, names) : help);
    }

    private static String wrong(ArgSpec arg) {
        Class<?> type = arg.auxiliaryTypes().length == 0 ? arg.type() : arg.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return "must be one of "
                    + Stream.of(type.getEnumConstants())
                            .map(v -> v.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "must be a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "must be a number";
        }
        return "cannot be read as a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String described(ArgSpec arg, String help) {
        return "give " + name(arg) + (arg instanceof OptionSpec ? " " + arg.paramLabel() : "") + " (" + help + ")";
    }

    private static String commands(CommandSpec command, String help) {
        return command.subcommands().isEmpty()
                ? help
                : "use one of " + String.join(", ", command.subcommands().keySet());
    }
}
