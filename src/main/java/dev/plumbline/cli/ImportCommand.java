package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.cli.question.QuestionImport;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.RecordingFiles;
import dev.plumbline.session.Property;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import dev.plumbline.study.StudyImport;
import dev.plumbline.text.StartCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a recording from the published output files of a study. */
@Command(
        name = "import",
        description = {
            "Makes a recording from a study's output files, or a suite from another tool's questions.",
            "It writes a recording only if every row is valid and every planned reply is there."
        })
final class ImportCommand extends PlumblineCommand {
    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "PATH",
            description =
                    "A clone of the study's repository or a folder of its output files. With --format questions: a .csv or .yaml file.")
    private Path from = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "study (default): makes a recording from the replies of the published study.",
                "questions: makes the new suite that --suite names, from questions with options (CSV, as in OpinionQA and GlobalOpinionQA) or with paraphrases (YAML, as in llmcomp and"
                        + " the evaluations of emergent misalignment)."
            })
    private String format = "study";

    @Option(names = "--to", paramLabel = "FOLDER", description = "The recording to write (default: the profile's).")
    private @Nullable Path to;

    @Option(
            names = "--withhold-text",
            description = "Write a placeholder instead of each explanation, for texts that may not be shipped.")
    private boolean withholdText;

    @Override
    public Integer call() throws IOException {
        if (format.equals("questions")) {
            return questions();
        }
        if (!format.equals("study")) {
            throw new MistakesException(
                    Place.of("--format"), "is not a format that can be imported", format, "write study or questions");
        }
        List<Unrecorded> suites = SuiteOpener.openUnrecorded(options.settings(root()));
        if (suites.size() != 1) {
            throw new MistakesException(
                    Place.of("--suite"),
                    "one record is imported into one suite",
                    suites.size() + " suites",
                    "name one");
        }
        Unrecorded suite = suites.get(0);
        Path target = to == null ? suite.profile().recording() : root().resolve(to);
        String shown = shown(target);
        StudyImport study = new StudyImport(suite.suite(), suite.cast(), withholdText);
        Map<String, List<RecordedReply>> byModel = study.read(root().resolve(from), shown(root().resolve(from)));
        RecordingFiles.replaceImported(target, shown, byModel);
        PrintWriter out = out();
        study.warnings().forEach(err()::println);
        byModel.forEach((model, replies) -> out.printf("%s/%s.jsonl: %d replies%n", shown, model, replies.size()));
        if (!withholdText) {
            out.println("This recording holds the texts of the study; they belong to its author, so do not commit it.");
        }
        out.flush();
        return ExitCode.OK.number();
    }

    private int questions() throws IOException {
        String name = options.given().get(Property.SUITE.key());
        if (name == null || to != null || withholdText) {
            throw new MistakesException(
                    Place.of("--format"),
                    "questions become a new suite, which --suite names; --to and --withhold-text are for recordings",
                    name == null ? "no --suite" : "one of these",
                    "write --format questions --from FILE --suite NAME");
        }
        PrintWriter out = out();
        NewSuite suite = new NewSuite(root(), name, Place.of("--suite"), out);
        suite.check();
        QuestionImport imported = QuestionImport.read(name, root().resolve(from), from.toString());
        suite.write("suite.yaml", imported.suite());
        suite.write("questions/questions.jsonl", imported.questions());
        suite.finish();
        imported.notes().forEach(out::println);
        out.printf(
                "questions: %d; not imported: %d%s%n",
                imported.count(), imported.notes().size(), imported.notes().isEmpty() ? "" : ", listed above");
        out.println("now: " + StartCommand.with("check --suite " + name + " --models stub"));
        out.flush();
        return ExitCode.OK.number();
    }
}
