package dev.plumbline.figure;

import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.results.ElaborationRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures about one question or given answer, for its page and its test case. The findings passed in must be about that question or
 * answer only.
 */
final class CaseFigures {
    private static final double COUNTS = 62;
    private static final double ROW = 42;

    private CaseFigures() {}

    /** Returns the answers of each model, in one panel. */
    static Scene rating(Findings findings, String question, double width) {
        Sheet sheet = new Sheet(width);
        Legend legend = new Legend(sheet);
        findings.models().forEach(model -> legend.swatch(findings.ink(model), model));
        legend.end();
        DistributionPanel panel = new DistributionPanel(sheet, findings);
        double room = Math.max(panel.leastWidth(), sheet.right() - Sheet.MARGIN);
        panel.draw(question, Sheet.MARGIN, sheet.bottom(), room);
        sheet.down(panel.height());
        return sheet.scene(
                "question",
                DistributionsFigure.TITLE + ": " + question,
                "Bars are % of the answers on the scale. Whiskers are the bounds for the token cut-off, or 95 % intervals for sampled answers.");
    }

    /** Returns the values that readers gave the replies to an open question, with one panel for each reader. */
    static Scene open(Findings findings, String question, double width) {
        Sheet sheet = new Sheet(width);
        OpenPanels.legend(sheet, findings);
        OpenPanels panels = new OpenPanels(findings);
        Map<String, OpenPanel> byReader = new LinkedHashMap<>();
        for (String reader : panels.readers()) {
            panels.ofReader(reader).values().forEach(panel -> byReader.put(reader, panel));
        }
        OpenPanels.draw(sheet, byReader);
        return sheet.scene("open", "How the replies to " + question + " were read", OpenPanels.METHOD);
    }

    /**
     * Returns the categories of the explanations of a given answer, a bar for each model.
     *
     * @param categories all categories of the run; a category's position decides its colour
     */
    static Scene prefill(List<ElaborationRow> rows, List<String> categories, String title, double width) {
        Sheet sheet = new Sheet(width);
        CategoryBars bars = new CategoryBars(sheet, categories);
        bars.legend(rows);
        for (ElaborationRow row : rows) {
            double top = sheet.bottom();
            String name = TextWidth.fit(row.model(), Label.SMALL, true, sheet.right() - Sheet.MARGIN);
            sheet.bold(name, Sheet.MARGIN, top + 12);
            bars.draw(row, Sheet.MARGIN, sheet.right() - COUNTS, top + 27);
            sheet.down(ROW);
        }
        return sheet.scene("prefill", title, "Counts of explanations by category.");
    }
}
