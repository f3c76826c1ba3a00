package dev.plumbline.figure;

import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.results.ElaborationRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A stacked bar of judged categories for each given answer and model. The study's second and third figures. */
final class CategoriesFigure implements Figure {
    private static final String MODAL = "modal";
    private static final double WORDS = 62;

    private final String name;
    private final String title;
    private final String missing;
    private final Predicate<ElaborationRow> shows;

    private CategoriesFigure(String name, String title, String missing, Predicate<ElaborationRow> shows) {
        this.name = name;
        this.title = title;
        this.missing = missing;
        this.shows = shows;
    }

    /** Returns the figure of the given answers of all sets except the set named modal. */
    static CategoriesFigure radical() {
        return new CategoriesFigure(
                "categories",
                "How given answers are explained",
                "all given answers are of the set 'modal'",
                p -> !p.set().equals(MODAL));
    }

    /** Returns the figure of the given answers of the set named modal. */
    static CategoriesFigure modal() {
        return new CategoriesFigure(
                "modal",
                "How common answers are explained",
                "no given answer is of the set 'modal'",
                p -> p.set().equals(MODAL));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String missing(Findings findings) {
        if (findings.elaborations().isEmpty()) {
            return "the run has no explanations of given answers";
        }
        return findings.elaborations().stream().noneMatch(shows) ? missing : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        List<ElaborationRow> cells =
                findings.elaborations().stream().filter(shows).toList();
        Sheet sheet = new Sheet(Sheet.WIDTH);
        CategoryBars bars = CategoryBars.of(findings, sheet);
        sheet.title(title);
        bars.legend(cells);
        RowPlot plot = new RowPlot(sheet, groups(findings, cells), WORDS);
        plot.draw((cell, model, middle) ->
                find(cells, cell, model).ifPresent(prefill -> bars.draw(prefill, plot.left(), plot.right(), middle)));
        return caption.underJudged(sheet, findings, name, title, method(findings));
    }

    private static String method(Findings findings) {
        String judge = findings.run().judge();
        return "Question and given answer; share of the sorted elaborations, with counts."
                + (judge == null
                        ? ""
                        : " Sorted by " + judge
                                + (findings.run().isJudgeProven()
                                        ? "."
                                        : ", without a judge card that proves the judge."))
                + (findings.run().withheldTexts()
                        ? " The texts are withheld; the categories are those of the record."
                        : "");
    }

    private static List<RowPlot.Group> groups(Findings findings, List<ElaborationRow> cells) {
        List<RowPlot.Group> groups = new ArrayList<>();
        for (String cell : cells.stream().map(CategoryBars::cell).distinct().toList()) {
            groups.add(new RowPlot.Group(
                    cell,
                    findings.models().stream()
                            .filter(model -> find(cells, cell, model).isPresent())
                            .toList()));
        }
        return groups;
    }

    private static Optional<ElaborationRow> find(List<ElaborationRow> cells, String cell, String model) {
        return cells.stream()
                .filter(c -> CategoryBars.cell(c).equals(cell) && c.model().equals(model))
                .findFirst();
    }
}
