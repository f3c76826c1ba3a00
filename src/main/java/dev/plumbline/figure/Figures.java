package dev.plumbline.figure;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.figure.scene.PngPainter;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.SvgPainter;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.results.HistoryEntry;
import dev.plumbline.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws all figures of a run. It uses only {@code results.json}, so figures can be drawn again later without another run. */
public final class Figures {
    private static final List<Figure> ALL = List.of(
            new DistributionsFigure(),
            CategoriesFigure.radical(),
            CategoriesFigure.modal(),
            new ForestFigure(),
            new HeatMapFigure(),
            new MeansFigure(),
            new RepliesFigure(),
            new OpenForestFigure(),
            new SweepFigure());

    /** The maximum number of cells. More are unreadable and take minutes to draw. */
    private static final int MOST_CELLS = 20_000;

    private Figures() {}

    /**
     * Writes each figure as SVG and PNG. Skips a figure that has nothing to show, and deletes its files of an earlier run.
     *
     * @param shown the name of the run's {@code results.json} in error messages
     * @param folder the folder to write to, which is created if it is missing
     * @param date the day of the run for the captions, or null for none
     * @throws dev.plumbline.mistake.MistakesException if the file has a row that a run cannot have written
     */
    public static List<DrawnFigure> draw(RunResults results, String shown, Path folder, @Nullable String date)
            throws IOException {
        Findings findings = FindingsReader.of(results, shown);
        int cells = findings.ratings().size()
                + findings.shifts().size()
                + findings.openReadings().size()
                + findings.comparisons().size();
        if (cells > MOST_CELLS) {
            throw new MistakesException(
                    Place.of(shown),
                    "figures show at most " + MOST_CELLS + " ratings, readings and shifts",
                    String.valueOf(cells),
                    "run only some of the questions, or read cells.csv");
        }
        Files.createDirectories(folder);
        List<DrawnFigure> drawn = new ArrayList<>();
        for (Figure figure : ALL) {
            drawn.add(draw(figure, findings, folder, new Caption(date)));
        }
        return drawn;
    }

    /** Returns the heat map and the forest plot of open questions as SVG files. Skips a figure that has nothing to show. */
    public static List<CaseCharts.Chart> atAGlance(RunResults results) {
        Findings findings = FindingsReader.of(results, "results.json");
        return Stream.of(new HeatMapFigure(), new OpenForestFigure())
                .filter(figure -> figure.missing(findings) == null)
                .map(figure -> CaseCharts.Chart.of(figure.draw(findings, Caption.onPage())))
                .toList();
    }

    /**
     * Draws the trends of a run's candidates. Uses only the runs of the history with the same profile and the same base.
     *
     * @param history all runs, oldest first
     * @param folder the folder to write to, which is created if it is missing
     * @return the drawn figure, which is left out if there are fewer than two runs
     */
    public static DrawnFigure drawHistory(List<HistoryEntry> history, RunResults results, Path folder)
            throws IOException {
        List<HistoryEntry> runs = history.stream()
                .filter(run -> run.profile().equals(results.profile())
                        && run.base().model().equals(results.base()))
                .toList();
        Files.createDirectories(folder);
        Findings findings = FindingsReader.of(results, "results.json");
        return draw(new HistoryFigure(runs), findings, folder, new Caption(null));
    }

    private static DrawnFigure draw(Figure figure, Findings findings, Path folder, Caption caption) throws IOException {
        Path svg = folder.resolve(figure.name() + ".svg");
        Path png = folder.resolve(figure.name() + ".png");
        Files.deleteIfExists(svg);
        Files.deleteIfExists(png);
        String missing = figure.missing(findings);
        if (missing != null) {
            return new DrawnFigure(figure.name(), List.of(), "left out: " + missing);
        }
        Scene scene = figure.draw(findings, caption);
        OutputFile.write(svg, SvgPainter.svg(scene));
        if (!PngPainter.canHold(scene)) {
            return new DrawnFigure(figure.name(), List.of(svg), "its PNG was left out: too large; use the SVG");
        }
        byte[] painted = PngPainter.png(scene);
        OutputFile.writeBytes(png, out -> out.write(painted));
        return new DrawnFigure(figure.name(), List.of(svg, png), null);
    }
}
