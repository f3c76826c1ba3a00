package dev.plumbline.figure;

import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.results.OpenCellRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that readers gave the replies to open questions: a section for each reader, a panel for each question. */
final class RepliesFigure implements Figure {
    private static final String TITLE = "How open replies were read";

    @Override
    public String name() {
        return "replies";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return findings.openReadings().stream().allMatch(r -> r.cell().read() == 0)
                ? "no reply to an open question was read"
                : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        Sheet sheet = new Sheet(Sheet.WIDTH);
        sheet.title(TITLE);
        OpenPanels.legend(sheet, findings);
        OpenPanels panels = new OpenPanels(findings);
        for (String reader : panels.readers()) {
            sheet.line(Sheet.MARGIN, sheet.bottom(), sheet.right(), sheet.bottom(), Palette.GRID);
            sheet.title(reader);
            OpenPanels.draw(sheet, panels.ofReader(reader));
        }
        return caption.under(sheet, findings, name(), TITLE, OpenPanels.METHOD + read(findings));
    }

    private static String read(Findings findings) {
        List<OpenCellRow> cells = findings.openReadings().stream()
                .map(OpenReading::cell)
                .distinct()
                .toList();
        long read = cells.stream().mapToLong(OpenCellRow::read).sum();
        long samples = cells.stream().mapToLong(OpenCellRow::samples).sum();
        return " " + read + " of " + samples + " replies were read.";
    }
}
