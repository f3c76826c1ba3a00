package dev.plumbline.cli;

import dev.plumbline.exchange.BatchException;
import dev.plumbline.exchange.BatchSender;
import dev.plumbline.exchange.SubmitOrder;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Gives exported files to the batch services of their providers. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = {
            "Uploads the exported files and has OpenAI's or Together's batch service begin; each file once, also after a kill.",
            "What was submitted stands in batch/jobs.jsonl of the recording: keep that in version control."
        })
final class BatchSubmitCommand implements Callable<Integer> {
    @ParentCommand
    private BatchCommand batch = new BatchCommand();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--yes", description = "Pay for it.")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (BatchDesk desk = BatchDesk.open(batch.root(), options.settings(batch.root()))) {
            SubmitOrder order = SubmitOrder.of(desk.requests(), desk.shown(desk.requests()), desk.work(), desk.log());
            if (order.files().isEmpty()) {
                out.println("no file waits to be submitted");
                out.flush();
                return ExitCode.OK.number();
            }
            if (!yes) {
                throw new MistakesException(
                        Place.of("--yes"),
                        "this costs money",
                        order.calls() + " calls in " + order.files().size() + " files",
                        "give --yes; 'plan' tells the price of live calls");
            }
            try (BatchHosts hosts = BatchHosts.open(desk, order.providers())) {
                order.files()
                        .forEach((file, provider) -> new BatchSender(
                                        hosts.of(provider), provider, desk.log(), InstantSource.system(), line -> {
                                            out.println(line);
                                            out.flush();
                                        })
                                .submit(file));
                return ExitCode.OK.number();
            }
        } catch (BatchException e) {
            spec.commandLine().getErr().println(e.getMessage() + "; running again never pays twice");
            spec.commandLine().getErr().flush();
            return ExitCode.INFRASTRUCTURE.number();
        }
    }
}
