package dev.plumbline.cli.option;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Hides options of {@link RunOptions} in the help of commands that do not use them. The commands still accept these options, so that the
 * same options work for all commands.
 */
public final class UnusedOptions {
    private static final List<String> OF_RUNS = List.of("--gate", "--history", "--refresh", "--batches");
    private static final List<String> OF_LIVE_RUNS =
            List.of("--baseline", "--mode", "--gate", "--history", "--refresh", "--batches");
    private static final List<String> BUDGET = List.of("--max-calls", "--max-cost");
    private static final List<String> KEYS = List.of("--allow-env");

    private static final Map<String, List<List<String>>> UNUSED = Map.of(
            "plumbline check", List.of(OF_RUNS, BUDGET, KEYS),
            "plumbline plan", List.of(OF_LIVE_RUNS, KEYS),
            "plumbline doctor", List.of(OF_LIVE_RUNS, List.of("--shard")),
            "plumbline import", List.of(OF_LIVE_RUNS, BUDGET, KEYS, List.of("--shard")),
            "plumbline batch export", List.of(OF_LIVE_RUNS, KEYS),
            "plumbline batch submit", List.of(OF_LIVE_RUNS, BUDGET),
            "plumbline batch status", List.of(OF_LIVE_RUNS, BUDGET),
            "plumbline batch fetch", List.of(OF_LIVE_RUNS, BUDGET),
            "plumbline batch import", List.of(OF_LIVE_RUNS, BUDGET, KEYS));

    private UnusedOptions() {}

    /** Hides the options in a command and its subcommands. */
    public static void hide(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        UNUSED.getOrDefault(spec.qualifiedName(), List.of()).stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(name -> {
                    OptionSpec option = spec.findOption(name);
                    spec.remove(option);
                    spec.addOption(OptionSpec.builder(option).hidden(true).build());
                });
        command.getSubcommands().values().forEach(UnusedOptions::hide);
    }
}
