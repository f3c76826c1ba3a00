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

/** Goes to every host that works at a batch of the desk's. */
final class BatchErrand {
    private BatchErrand() {}

    /** What is done at one host; gives back how many batches have not ended. */
    interface Errand {
        int run(BatchDesk desk, BatchFetcher fetcher);
    }

    /** Runs it at all hosts; gives back how many batches have not ended, those that could not be asked for included. */
    static int run(Path root, RunOptions options, CommandLine command, Errand errand) {
        PrintWriter out = command.getOut();
        int left = 0;
        try (BatchDesk desk = BatchDesk.open(root, options.settings(root))) {
            Set<String> providers = desk.log().jobs().values().stream()
                    .filter(BatchJob::isAtHost)
                    .map((BatchJob job) -> job.fact("provider"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (providers.isEmpty()) {
                out.println("no batch is at a host");
            }
            try (BatchHosts hosts = BatchHosts.open(desk, providers)) {
                for (String provider : hosts.names()) {
                    BatchFetcher fetcher = new BatchFetcher(
                            hosts.of(provider),
                            provider,
                            desk.log(),
                            InstantSource.system(),
                            out::println,
                            command.getErr()::println);
                    left += errand.run(desk, fetcher);
                }
            }
        }
        command.getErr().flush();
        out.flush();
        return left;
    }
}
