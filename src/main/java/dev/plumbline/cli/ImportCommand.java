package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.RecordingFiles;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import dev.plumbline.study.StudyImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a recording of a study's published output files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = {
            "Makes a recording of a study's output files.",
            "Nothing is written unless every row is sound and every planned reply is there."
        })
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Invocation main = Invocation.here();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER",
            description = "A clone of the study's repository, or a folder of its output files.")
    private Path from = Path.of("");

    @Option(names = "--to", paramLabel = "FOLDER", description = "The recording to write (default: the profile's).")
    private @Nullable Path to;

    @Option(
            names = "--withhold-text",
            description = "Write a placeholder for each explanation: what may be shipped where the texts may not.")
    private boolean withholdText;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Unrecorded> suites = SuiteOpener.openUnrecorded(options.settings(main.root()));
        if (suites.size() != 1) {
            throw new MistakesException(
                    Place.of("--suite"),
                    "one record is imported into one suite",
                    suites.size() + " suites",
                    "name one");
        }
        Unrecorded suite = suites.get(0);
        Path target = to == null ? suite.profile().recording() : main.root().resolve(to);
        String shown = SuiteOpener.shown(main.root(), target);
        StudyImport study = new StudyImport(suite.suite(), suite.cast(), withholdText);
        Map<String, List<RecordedReply>> byModel = study.read(
                main.root().resolve(from),
                SuiteOpener.shown(main.root(), main.root().resolve(from)));
        RecordingFiles.replaceImported(target, shown, byModel);
        PrintWriter out = spec.commandLine().getOut();
        study.warnings().forEach(spec.commandLine().getErr()::println);
        byModel.forEach((model, replies) -> out.printf("%s/%s.jsonl: %d replies%n", shown, model, replies.size()));
        if (!withholdText) {
            out.println("This recording holds the texts of the study; they belong to its author, so do not commit it.");
        }
        out.flush();
        return ExitCode.OK.number();
    }
}
