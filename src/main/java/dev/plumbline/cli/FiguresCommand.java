package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.figure.DrawnFigure;
import dev.plumbline.figure.Figures;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.page.PageInput;
import dev.plumbline.page.Pages;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws a run's figures again from its {@code results.json}, without running anything. */
@Command(
        name = "figures",
        description = {
            "Draws the figures of a run, as SVG and PNG, and makes its pages again, from its results.json.",
            "It omits figures without data and reports them."
        })
final class FiguresCommand extends PlumblineCommand {
    @Option(
            names = "--suite",
            paramLabel = "NAME",
            description =
                    "The suite whose results in target/plumbline/ are drawn; a comma list draws several (default: political).")
    private @Nullable String suite;

    @Option(names = "--from", paramLabel = "FILE", description = "A results.json (default: the suite's).")
    private @Nullable Path from;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder for the figures (default: figures/ next to the results).")
    private @Nullable Path out;

    @Option(names = "--run", paramLabel = "FILE", description = "A run.json; captions then show its date.")
    private @Nullable Path run;

    @Override
    public Integer call() throws IOException {
        List<Path> files = from == null ? suites().stream().map(this::results).toList() : List.of(root().resolve(from));
        if (files.size() > 1 && out != null) {
            throw new MistakesException(
                    Place.of("--out"),
                    "one folder holds the figures of one suite",
                    files.size() + " suites",
                    "name one suite, or leave --out away");
        }
        String date = run == null ? null : day(root().resolve(run));
        for (Path file : files) {
            Path folder = out == null ? file.resolveSibling("figures") : root().resolve(out);
            RunResults results = RecordJson.read(file, shown(file), RunResults.class);
            print(Figures.draw(results, shown(file), folder, date), folder);
            pages(results, file);
        }
        return ExitCode.OK.number();
    }

    private List<String> suites() {
        Map<String, String> given = new HashMap<>();
        if (suite != null) {
            given.put(Property.SUITE.key(), suite);
        }
        Mistakes mistakes = new Mistakes();
        // The other settings are about running, so mistakes in them are ignored here.
        String exported = Property.SUITE.variable();
        Settings settings = Settings.resolve(
                root(), given::get, name -> name.equals(exported) ? System.getenv(name) : null, mistakes);
        mistakes.throwIfAny();
        return settings.list(Property.SUITE);
    }

    /** Returns the path of a suite's results. The results of a suite given as a path are under the name of its folder. */
    private Path results(String named) {
        Path name = Path.of(named).getFileName();
        return root().resolve("target/plumbline")
                .resolve(name == null ? named : name.toString())
                .resolve("results.json");
    }

    private String day(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MistakesException(Place.of("--run"), "there is no such file", shown(file), "give a run.json");
        }
        String started;
        try {
            started = JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(file))
                    .path("started")
                    .asText();
        } catch (JsonProcessingException e) {
            started = "";
        }
        if (!started.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            throw new MistakesException(
                    Place.of(shown(file)), "'started' must be a time", started, "give the run.json that a run wrote");
        }
        return started.substring(0, 10);
    }

    /** Writes the pages next to the results, unless the figures go to another folder. */
    private void pages(RunResults results, Path file) throws IOException {
        Path run = file.getParent();
        if (out == null && from == null && run != null) {
            out().println(shown(Pages.write(PageInput.read(results, run), run, shown(file))) + " and pages/");
        }
    }

    private void print(List<DrawnFigure> figures, Path folder) {
        PrintWriter writer = out();
        for (DrawnFigure figure : figures) {
            if (!figure.files().isEmpty()) {
                writer.println(shown(folder) + "/"
                        + figure.files().stream()
                                .map(f -> String.valueOf(f.getFileName()))
                                .collect(Collectors.joining(", ")));
            }
            if (figure.leftOut() != null) {
                writer.println(figure.name() + ": " + figure.leftOut());
            }
        }
        writer.flush();
    }
}
