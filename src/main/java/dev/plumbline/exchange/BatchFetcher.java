package dev.plumbline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at the batches of one provider, and takes home what those that have ended brought. */
public final class BatchFetcher {
    private final BatchHost host;
    private final String provider;
    private final BatchLog log;
    private final InstantSource clock;
    private final Consumer<String> tell;

    /** A fetcher; {@code tell} takes a line for people for each batch. */
    public BatchFetcher(BatchHost host, String provider, BatchLog log, InstantSource clock, Consumer<String> tell) {
        this.host = host;
        this.provider = provider;
        this.log = log;
        this.clock = clock;
        this.tell = tell;
    }

    /** Tells how far each batch is; returns how many have not ended. */
    public int status() {
        int under = 0;
        for (BatchJob job : begun()) {
            HostJob told = host.job(job.fact("job"));
            tell.accept(line(job, told));
            under += told.hasEnded() ? 0 : 1;
        }
        return under;
    }

    /** Fetches what has ended into a folder; returns how many batches have not. */
    public int fetch(Path folder) {
        int under = 0;
        for (BatchJob job : begun()) {
            HostJob told = host.job(job.fact("job"));
            if (!told.hasEnded()) {
                tell.accept(line(job, told));
                under++;
                continue;
            }
            List<String> files = new ArrayList<>();
            String stem = job.file().replaceFirst("\\.jsonl$", "") + "." + told.id();
            take(told.output(), stem + ".output.jsonl", folder, files);
            take(told.errors(), stem + ".errors.jsonl", folder, files);
            log.append(new BatchRecord(
                    clock.instant(),
                    BatchRecord.Event.FETCHED,
                    job.file(),
                    Map.of("status", told.status(), "results", String.join(" ", files))));
            tell.accept(line(job, told) + ": " + (files.isEmpty() ? "brought nothing" : String.join(", ", files)));
        }
        return under;
    }

    private void take(@Nullable String id, String name, Path folder, List<String> files) {
        if (id == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve("." + name + ".new");
            host.download(id, fresh);
            Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            files.add(name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    private List<BatchJob> begun() {
        return log.jobs().values().stream()
                .filter(job -> job.last() == BatchRecord.Event.CREATED)
                .filter(job -> job.fact("provider").equals(provider))
                .toList();
    }

    private static String line(BatchJob job, HostJob told) {
        return job.file() + ": batch " + told.id() + " " + told.status()
                + (told.progress().isEmpty() ? "" : ", " + told.progress())
                + (told.why().isEmpty() ? "" : ": " + told.why());
    }
}
