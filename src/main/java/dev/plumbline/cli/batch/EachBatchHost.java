package dev.plumbline.cli.batch;

import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.exchange.BatchFetcher;
import dev.plumbline.exchange.BatchJob;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Runs an action once for each host that has batches of the suite. */
final class EachBatchHost {
    private EachBatchHost() {}

    /** What is done at one host; gives back how many batches have not ended. */
    interface HostAction {
        int run(BatchContext context, BatchFetcher fetcher);
    }

    /** Runs it at all hosts; gives back how many batches have not ended, those that could not be asked for included. */
    static int run(Path root, RunOptions options, CommandLine command, HostAction action) {
        PrintWriter out = command.getOut();
        int left = 0;
        try (BatchContext context = BatchContext.open(root, options.settings(root))) {
            Set<String> providers = BatchJob.all(context.log()).values().stream()
                    .filter(BatchJob::isAtHost)
                    .map((BatchJob job) -> job.fact("provider"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (providers.isEmpty()) {
                out.println("no batch is at a host");
            }
            try (BatchHosts hosts = BatchHosts.open(context, providers)) {
                for (String provider : hosts.names()) {
                    BatchFetcher fetcher = new BatchFetcher(
                            hosts.of(provider),
                            provider,
                            context.log(),
                            InstantSource.system(),
                            out::println,
                            command.getErr()::println);
                    left += action.run(context, fetcher);
                }
            }
        }
        command.getErr().flush();
        out.flush();
        return left;
    }
}
