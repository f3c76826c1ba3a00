package dev.plumbline.exchange;

import dev.plumbline.gateway.key.HostId;
import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reports the state of one provider's batches, and downloads the results of ended batches. */
public final class BatchFetcher {
    private final BatchHost host;
    private final String provider;
    private final Journal log;
    private final InstantSource clock;
    private final Consumer<String> print;
    private final Consumer<String> warn;

    /** Creates a fetcher; {@code print} receives a line for each batch, and {@code warn} a line for each failure. */
    public BatchFetcher(
            BatchHost host,
            String provider,
            Journal log,
            InstantSource clock,
            Consumer<String> print,
            Consumer<String> warn) {
        this.host = host;
        this.provider = provider;
        this.log = log;
        this.clock = clock;
        this.print = print;
        this.warn = warn;
    }

    /** Reports the state of each batch; returns how many batches have not ended or could not be checked. */
    public int status() {
        return each(job -> {
            HostJob reported = host.job(job.fact("job"));
            print.accept(line(job, reported));
            return reported.hasEnded();
        });
    }

    /**
     * Downloads the results of ended batches into a folder; returns how many batches still have results at the host. A failure does not
     * stop other downloads.
     */
    public int fetch(Path folder) {
        return each(job -> fetch(job, folder));
    }

    /** Applies a step to each batch whose results are at the host; returns how many batches still have results there. */
    private int each(Predicate<BatchJob> step) {
        int left = 0;
        for (BatchJob job : BatchJob.all(log).values()) {
            if (!job.isAtHost() || !job.fact("provider").equals(provider)) {
                continue;
            }
            try {
                left += step.test(job) ? 0 : 1;
            } catch (BatchException e) {
                warn.accept(job.file() + ": " + e.getMessage());
                left++;
            }
        }
        return left;
    }

    private boolean fetch(BatchJob job, Path folder) {
        HostJob reported = host.job(job.fact("job"));
        if (!reported.hasEnded()) {
            print.accept(line(job, reported));
            return false;
        }
        String stem = stem(job, reported.id());
        Set<String> files = new TreeSet<>(job.results());
        boolean replies = download(reported.output(), stem + ".output.jsonl", folder, files);
        boolean errors = download(reported.errors(), stem + ".errors.jsonl", folder, files);
        String gap = !replies ? "its replies" : errors ? "" : "its errors";
        if (replies) {
            log.append(BatchJob.line(
                    clock.instant(),
                    JournalLine.Event.FETCHED,
                    job.file(),
                    Map.of("status", reported.status(), "results", String.join(" ", files), BatchJob.GAP, gap)));
        }
        print.accept(line(job, reported) + ": " + (files.isEmpty() ? "brought nothing" : String.join(", ", files))
                + (gap.isEmpty() ? "" : "; " + gap + " could not be fetched, and the next fetch tries again"));
        return replies;
    }

    /**
     * Returns the prefix of the names of a batch's result files. The prefix contains a hash of the host's id, because ids are not safe as
     * file names.
     */
    private static String stem(BatchJob job, String id) {
        return job.file().replaceFirst("\\.jsonl$", "") + "." + HostId.fileName(id);
    }

    /** Downloads a result file; returns false if the host has the file but the download failed. */
    private boolean download(@Nullable String id, String name, Path folder, Set<String> files) {
        if (id == null || (files.contains(name) && Files.isRegularFile(folder.resolve(name)))) {
            return true;
        }
        Path fresh = folder.resolve("." + name + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(fresh);
            try {
                host.download(id, fresh);
            } catch (BatchException e) {
                Files.deleteIfExists(fresh);
                warn.accept(name + ": " + e.getMessage());
                return false;
            }
            Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            files.add(name);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    private static String line(BatchJob job, HostJob reported) {
        return job.file() + ": batch " + reported.id() + " " + reported.status()
                + (reported.progress().isEmpty() ? "" : ", " + reported.progress())
                + (reported.why().isEmpty() ? "" : ": " + reported.why());
    }
}
