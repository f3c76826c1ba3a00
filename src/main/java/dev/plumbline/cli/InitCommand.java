package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.question.QuestionRows;
import dev.plumbline.mistake.Place;
import dev.plumbline.text.StartCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a suite and a profile as a starting point. */
@Command(
        name = "init",
        description = {
            "Writes suites/NAME with a suite and a profile for you to change. They pass 'check'.",
            "Also writes the JSON Schemas of these files to suites/, for completion in editors."
        })
final class InitCommand extends PlumblineCommand {
    @Parameters(paramLabel = "NAME", description = "The name of the new suite: lower-case letters, digits and hyphens.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A file of questions, one on each line: .jsonl or .csv with the keys of a suite file.")
    private @Nullable Path from;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        NewSuite suite = new NewSuite(root(), name, Place.of("NAME"), out);
        suite.check();
        Path questions = from;
        String rows = questions == null ? "" : QuestionRows.of(root().resolve(questions), questions.toString());
        if (from == null) {
            suite.template("suite.yaml", "suite.yaml");
        } else {
            suite.template("suite.yaml", rows.contains("\"choices\":") ? "choices.yaml" : "bulk.yaml");
            suite.write("questions/questions.jsonl", rows);
        }
        suite.finish();
        out.println("now: change them, and: " + StartCommand.with("check --suite " + name + " --models stub"));
        out.flush();
        return ExitCode.OK.number();
    }
}
