package dev.plumbline.cli.batch;

import dev.plumbline.cli.option.CommandGroup;
import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.exchange.BatchFetcher;
import dev.plumbline.exchange.BatchJob;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands that send missing replies to a batch engine. */
@Command(
        name = "batch",
        description = {
            "Writes the calls that a plan lacks to files for a batch engine, and records the engine's replies.",
            "Work in rounds: export, let an engine answer the files (submit and fetch, or your own engine), import; then export the rest."
        },
        subcommands = {BatchExportCommand.class, BatchImportCommand.class, BatchSubmitCommand.class})
public final class BatchCommand extends CommandGroup {
    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = "Reports the progress of each submitted batch; changes nothing.")
    int status(@Mixin RunOptions options) {
        atEachHost(options, (context, fetcher) -> fetcher.status());
        return ExitCode.OK.number();
    }

    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = {
                "Downloads the results of ended batches into batch/results/ of the recording; 'batch import' records them.",
                "Exit code: 0 if no batch is left at a host, 4 if some have not ended."
            })
    int fetch(@Mixin RunOptions options) {
        int left = atEachHost(options, (context, fetcher) -> fetcher.fetch(context.results()));
        return (left == 0 ? ExitCode.OK : ExitCode.INFRASTRUCTURE).number();
    }

    /**
     * Runs an action once for each host that has batches of the suite.
     *
     * @param action returns the number of unfinished batches of one host
     * @return the number of unfinished batches of all hosts, including hosts that did not answer
     */
    private int atEachHost(RunOptions options, ToIntBiFunction<BatchContext, BatchFetcher> action) {
        int left = 0;
        try (BatchContext context = BatchContext.open(root(), options.settings(root()))) {
            Set<String> providers = BatchJob.all(context.log()).values().stream()
                    .filter(BatchJob::isAtHost)
                    .map((BatchJob job) -> job.fact("provider"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (providers.isEmpty()) {
                out().println("no batch is at a host");
            }
            try (BatchHosts hosts = BatchHosts.open(context, providers)) {
                for (String provider : hosts.names()) {
                    BatchFetcher fetcher = new BatchFetcher(
                            hosts.of(provider),
                            provider,
                            context.log(),
                            InstantSource.system(),
                            out()::println,
                            err()::println);
                    left += action.applyAsInt(context, fetcher);
                }
            }
        }
        err().flush();
        out().flush();
        return left;
    }
}
