package dev.plumbline.figure;

import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import java.util.List;

/** One question's distributions on a sheet of their own, for the page about it. */
final class QuestionFigure {
    private static final String TITLE = "What each model answers";

    private QuestionFigure() {}

    /**
     * Draws it.
     *
     * @param findings of this question alone
     * @param width of the sheet
     */
    static Scene draw(Findings findings, String question, double width) {
        Sheet sheet = new Sheet(width);
        Legend legend = new Legend(sheet);
        findings.models().forEach(model -> legend.swatch(findings.ink(model), model));
        legend.end();
        DistributionPanel panel = new DistributionPanel(sheet, findings);
        double room = Math.max(panel.leastWidth(), sheet.right() - Sheet.MARGIN);
        panel.draw(question, Sheet.MARGIN, sheet.bottom(), room);
        sheet.down(panel.height());
        String method = String.join(
                " ",
                List.of(
                        "Bars are % of the answers on the scale.",
                        "Whiskers are what the token cut-off leaves open, or 95 % intervals where answers were drawn."));
        return sheet.scene("question", TITLE + ": " + question, method);
    }
}
