package dev.plumbline.figure;

import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.TextWidth;
import java.util.List;

/** The categories of one given answer's explanations, a bar for each model, for the page about it. */
final class PrefillFigure {
    private static final double WORDS = 62;
    private static final double ROW = 42;

    private PrefillFigure() {}

    /**
     * Draws it.
     *
     * @param shown of this prefill alone
     * @param categories of the whole run, which give them their colours
     * @param width of the sheet
     */
    static Scene draw(Findings shown, List<String> categories, String title, double width) {
        Sheet sheet = new Sheet(width);
        CategoryBars bars = new CategoryBars(sheet, categories);
        bars.legend(shown.prefills());
        for (PrefillFinding prefill : shown.prefills()) {
            double top = sheet.bottom();
            String name = TextWidth.fit(prefill.model(), Label.SMALL, true, sheet.right() - Sheet.MARGIN);
            sheet.bold(name, Sheet.MARGIN, top + 12);
            bars.draw(prefill, Sheet.MARGIN, sheet.right() - WORDS, top + 27);
            sheet.down(ROW);
        }
        return sheet.scene("prefill", title, "Counts of explanations by category.");
    }
}
