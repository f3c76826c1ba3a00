package dev.plumbline.figure;

import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the replies to one open question were read, a panel for each reader, for the page about it. */
final class OpenFigure {
    private OpenFigure() {}

    /**
     * Draws it.
     *
     * @param findings of this question alone
     * @param width of the sheet
     */
    static Scene draw(Findings findings, String question, double width) {
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
}
