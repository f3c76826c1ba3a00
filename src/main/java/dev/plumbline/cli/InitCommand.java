package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.Invocation;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.text.StartCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a suite and a profile as a starting point. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = {
            "Writes suites/NAME with a suite and a profile that pass 'check', to be changed.",
            "Writes the JSON Schemas that they name beside it, for completion in editors."
        })
final class InitCommand implements Callable<Integer> {
    private static final String TEMPLATES = "/dev/plumbline/cli/init/";
    /** The schemas that the files of a suite name, for completion in editors. */
    private static final List<String> SCHEMAS = List.of(
            "suite.schema.json",
            "profile.schema.json",
            "baseline.schema.json",
            "claims.schema.json",
            "judge-gold.schema.json");

    @ParentCommand
    private Invocation main = Invocation.here();

    @Parameters(paramLabel = "NAME", description = "Name of the new suite: lower-case letters, digits and hyphens.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Questions to ask, one a line: .jsonl or .csv with the keys of a suite file.")
    private @Nullable Path from;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new MistakesException(
                    Place.of("NAME"),
                    "a suite's name is lower-case letters, digits and hyphens",
                    name,
                    "choose another");
        }
        Path folder = main.root().resolve("suites").resolve(name);
        if (Files.exists(folder)) {
            throw new MistakesException(
                    Place.of("suites/" + name), "the suite is there already", name, "choose another name");
        }
        Path questions = from;
        String rows = questions == null ? "" : QuestionRows.of(main.root().resolve(questions), questions.toString());
        Files.createDirectories(folder.resolve("models"));
        PrintWriter out = spec.commandLine().getOut();
        if (from == null) {
            write(folder.resolve("suite.yaml"), TEMPLATES + "suite.yaml", out);
        } else {
            boolean choices = rows.contains("\"choices\":");
            write(folder.resolve("suite.yaml"), TEMPLATES + (choices ? "choices.yaml" : "bulk.yaml"), out);
            Path file = Files.createDirectories(folder.resolve("questions")).resolve("questions.jsonl");
            OutputFile.write(file, rows);
            out.println(main.root().relativize(file));
        }
        write(folder.resolve("models/stub.yaml"), TEMPLATES + "stub.yaml", out);
        for (String schema : SCHEMAS) {
            Path file = folder.resolveSibling(schema);
            if (!Files.exists(file)) {
                write(file, "/schemas/" + schema, out);
            }
        }
        out.println("now: change them, and: " + StartCommand.with("check --suite " + name + " --models stub"));
        out.flush();
        return ExitCode.OK.number();
    }

    private void write(Path file, String resource, PrintWriter out) throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            OutputFile.write(file, text.replace("{{name}}", name));
        }
        out.println(main.root().relativize(file));
    }
}
