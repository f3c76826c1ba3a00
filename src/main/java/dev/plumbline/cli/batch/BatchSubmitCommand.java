package dev.plumbline.cli.batch;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.exchange.BatchException;
import dev.plumbline.exchange.BatchJob;
import dev.plumbline.exchange.BatchSender;
import dev.plumbline.exchange.UnsubmittedFiles;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Submits exported files to the batch services of their providers. */
@Command(
        name = "submit",
        description = {
            "Uploads the exported files to OpenAI's or Together's batch service and starts the batches, each file once, even after a kill.",
            "batch/jobs.jsonl in the recording lists what was submitted. Commit this file."
        })
final class BatchSubmitCommand extends PlumblineCommand {
    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--yes", description = "Consent to the price.")
    private boolean yes;

    @Option(
            names = "--again",
            description =
                    "Start a batch again that may have been started already and that the host does not list. You may pay for it twice.")
    private boolean again;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        try (BatchContext context = BatchContext.open(root(), options.settings(root()))) {
            UnsubmittedFiles unsubmitted = UnsubmittedFiles.of(
                    context.requests(), context.shown(context.requests()), context.work(), context.log());
            BatchJob.all(context.log()).values().stream()
                    .filter(BatchJob::isUnanswered)
                    .map(job -> job.file() + ": batch " + job.fact("job")
                            + " left calls without a reply, and they may have been paid for; they are not submitted again. Run 'batch"
                            + " import' for the remedy")
                    .forEach(out::println);
            if (unsubmitted.files().isEmpty()) {
                out.println("no file waits to be submitted");
                out.flush();
                return ExitCode.OK.number();
            }
            if (!yes) {
                throw new MistakesException(
                        Place.of("--yes"),
                        "this costs money",
                        unsubmitted.calls() + " calls in " + unsubmitted.files().size() + " files",
                        "give --yes; 'plan' reports the price of live calls");
            }
            return submit(context, unsubmitted, out).number();
        }
    }

    /** Submits every file, even if an earlier file has failed. */
    private ExitCode submit(BatchContext context, UnsubmittedFiles unsubmitted, PrintWriter out) {
        ExitCode code = ExitCode.OK;
        try (BatchHosts hosts = BatchHosts.open(context, unsubmitted.providers())) {
            for (Map.Entry<Path, String> file : unsubmitted.files().entrySet()) {
                String provider = file.getValue();
                BatchSender sender =
                        new BatchSender(hosts.of(provider), provider, context.log(), InstantSource.system(), line -> {
                            out.println(line);
                            out.flush();
                        });
                try {
                    sender.submit(file.getKey(), again);
                } catch (BatchException e) {
                    err().println(e.getMessage());
                    err().flush();
                    code = ExitCode.INFRASTRUCTURE;
                }
            }
        }
        return code;
    }
}
