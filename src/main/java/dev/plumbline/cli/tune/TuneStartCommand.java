package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.report.Terminal;
import dev.plumbline.tuning.JobStarter;
import dev.plumbline.tuning.PriceQuote;
import dev.plumbline.tuning.TuneJob;
import dev.plumbline.tuning.TuneOrder;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a fine-tune, and evaluates it if requested. A second job for the same data set, recipe and seed requires {@code --again}. */
@Command(
        name = "start",
        description = {
            "Starts the training of a fine-tune. The same data set, recipe and seed are paid for only once unless you give --again.",
            "With --evaluate it waits for the job, serves the result, runs the suite live and stops what it started."
        })
final class TuneStartCommand extends PlumblineCommand {
    @Mixin
    private TuneOptions options = new TuneOptions();

    @Option(names = "--recipe", required = true, paramLabel = "NAME", description = "A recipe of the suite, or a path.")
    private String recipe = "";

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "NAME",
            description = "A training set of the suite, or a path to one or to a .jsonl file.")
    private String dataset = "";

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the training (default: the host's).")
    private @Nullable Integer seed;

    @Option(names = "--yes", description = "Consent to the price without being asked.")
    private boolean yes;

    @Option(
            names = "--again",
            description = "Start another job although one exists for the same data set, recipe and seed.")
    private boolean again;

    @Option(
            names = "--evaluate",
            description = "Wait for the job, serve the result, run the suite, and stop the deployment.")
    private boolean evaluate;

    @Option(
            names = "--ready-minutes",
            paramLabel = "N",
            description = "How many minutes a deployment may take to get ready (default: ${DEFAULT-VALUE}).")
    private int readyMinutes = 90;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = err();
        return TuneContext.guarded(err, this::start);
    }

    private int start() throws IOException {
        Consumer<String> print = TuneContext.printer(out());
        try (TuneContext context = TuneContext.open(root(), options)) {
            TuneOrder order = order(context);
            JobStarter starter = new JobStarter(context.session(print), context.claims());
            String job = starter.start(order, again, this::confirmed);
            print.accept("job: " + job);
            if (!evaluate) {
                return ExitCode.OK.number();
            }
            TuneJob done = context.watcher(print).watch(job);
            return new TuneEvaluation(context, print, readyMinutes, main().commands()).run(done, spec.commandLine());
        }
    }

    private TuneOrder order(TuneContext context) throws IOException {
        Mistakes mistakes = new Mistakes();
        TuneOrder order = new TuneDatasets(context.root(), context.suite(), mistakes).order(recipe, dataset, seed);
        if (evaluate) {
            TuneEvaluation.check(context, mistakes);
        }
        mistakes.throwIfAny();
        return Objects.requireNonNull(order, "a file that could not be read was not reported");
    }

    @SuppressWarnings("SystemConsoleNull") // Terminal has checked that there is a terminal.
    private boolean confirmed(PriceQuote quote) {
        if (yes) {
            return true;
        }
        if (!Terminal.isWatched()) {
            throw new MistakesException(
                    Place.of("--yes"),
                    "this costs money and there is no terminal to confirm it",
                    quote.toString(),
                    "give --yes");
        }
        Console console = System.console();
        String answer = console == null ? null : console.readLine("Start and pay for it? Write yes: ");
        return answer != null && answer.strip().equals("yes");
    }
}
