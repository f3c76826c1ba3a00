package dev.plumbline.cli.batch;

import dev.plumbline.chat.CallKind;
import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.exchange.BatchExport;
import dev.plumbline.exchange.BatchJob;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteForecast;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the missing calls of a plan as batch files. */
@Command(
        name = "export",
        description = {
            "Writes the calls that the plan still lacks into batch/requests/ of the recording, one model in each file.",
            "Judgements can be exported only after their explanations have been imported, so export again then.",
            "The next look at a sampled question can be exported only after the answers of the last look have been imported."
        })
final class BatchExportCommand extends PlumblineCommand {
    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--all-looks",
            description =
                    "Write all answers of sampled candidates at once, instead of the next look of each question that is not decided.")
    private boolean allLooks;

    @Option(
            names = "--again",
            description =
                    "Also write calls of ended batches for which 'batch import' found neither a reply nor an error; they may be paid for twice.")
    private boolean again;

    @Override
    public Integer call() throws IOException {
        Settings settings = options.settings(root());
        PrintWriter out = out();
        try (BatchContext context = BatchContext.open(root(), settings)) {
            Mistakes mistakes = new Mistakes();
            SuiteForecast.refuseOverBudget(
                    settings, settings.budget(), List.of(SuiteForecast.of(context.suite())), mistakes);
            mistakes.throwIfAny();
            ignoreFiles(context.folder());
            if (again) {
                out.println(context.fetched().giveUp()
                        + " calls of ended batches are given up; they may be paid for twice");
            }
            Set<String> submitted = BatchJob.all(context.log()).values().stream()
                    .filter(BatchJob::isOpen)
                    .map(BatchJob::file)
                    .collect(Collectors.toSet());
            BatchExport.Exported exported = new BatchExport(
                            allLooks ? context.work(null) : context.work(),
                            context.calls(),
                            context.underWay(),
                            Map.of())
                    .write(context.requests(), submitted);
            exported.files().forEach(file -> out.println(context.shown(context.requests()) + "/" + file));
            out.println(reported(exported));
            if (!allLooks
                    && exported.calls().containsKey(CallKind.RATING)
                    && !context.suite().plan().looked().isEmpty()) {
                out.println(
                        "sampled candidates: the next look of each question that is not decided; export again after the import, or"
                                + " write all looks with --all-looks");
            }
            out.flush();
            return ExitCode.OK.number();
        }
    }

    private static String reported(BatchExport.Exported exported) {
        if (exported.isNothing()) {
            return "nothing is lacking: run the suite with --mode replay";
        }
        int calls =
                exported.calls().values().stream().mapToInt(Integer::intValue).sum();
        return calls + " calls written, " + exported.underWay() + " under way at hosts, " + exported.waiting()
                + " judgements wait for their explanations: export again after the import";
    }

    /** Excludes requests and results from git, because they are large and can be created or fetched again. The log of jobs stays in git. */
    private static void ignoreFiles(Path folder) throws IOException {
        Files.createDirectories(folder);
        OutputFile.write(folder.resolve(".gitignore"), "/requests/\n/results/\n");
    }
}
