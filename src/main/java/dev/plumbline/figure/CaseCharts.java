package dev.plumbline.figure;

import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.SvgPainter;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.OpenCellRow;
import java.util.List;
import java.util.Optional;

/**
 * Charts of single test cases, for a report that shows one case at a time. Each chart is an SVG file with its own style, in the same
 * colours as the pages.
 */
public final class CaseCharts {
    private final List<String> models;
    private final List<String> categories;

    /**
     * The charts of a run.
     *
     * @param models all models of the run, base first: a model's place decides its colour
     * @param categories the judge's categories, in the suite's order; empty if nothing is judged
     */
    public CaseCharts(List<String> models, List<String> categories) {
        this.models = List.copyOf(models);
        this.categories = CategoryBars.withUnparsed(categories);
    }

    /**
     * A chart.
     *
     * @param caption what the chart shows, in words
     */
    public record Chart(String svg, String caption) {
        static Chart of(Scene scene) {
            return new Chart(SvgPainter.picture(scene), scene.description());
        }
    }

    /** Returns a chart of the answers of some models to one question. */
    public Chart rating(List<RatingFinding> ratings) {
        List<String> shown = ratings.stream().map(RatingFinding::model).toList();
        Findings findings = Findings.ofCase(models, shown, ratings, List.of(), List.of());
        return Chart.of(CaseFigures.rating(findings, ratings.get(0).question(), Sheet.WIDTH));
    }

    /**
     * Returns a chart of the values that readers gave the replies to an open question, with one panel for each reader; empty if no reply
     * was read.
     */
    public Optional<Chart> open(String question, List<OpenCellRow> cells) {
        List<OpenReading> readings = cells.stream()
                .flatMap(cell -> cell.readers().stream().map(reading -> new OpenReading(cell, reading)))
                .toList();
        List<String> shown = cells.stream().map(OpenCellRow::model).toList();
        Findings findings = Findings.ofCase(models, shown, List.of(), List.of(), readings);
        return readings.stream().allMatch(r -> r.cell().read() == 0)
                ? Optional.empty()
                : Optional.of(Chart.of(CaseFigures.open(findings, question, Sheet.WIDTH)));
    }

    /** Returns a chart of the categories of the explanations of one given answer, with one bar for each model. */
    public Chart prefill(List<ElaborationRow> rows) {
        ElaborationRow first = rows.get(0);
        String title = first.question() + ", given answer " + first.answer();
        return Chart.of(CaseFigures.prefill(rows, categories, title, Sheet.WIDTH));
    }
}
