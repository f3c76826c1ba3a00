package dev.plumbline.figure;

import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the replies to open questions were read: a section for each reader, a panel for each question. */
final class RepliesFigure implements Figure {
    private static final String TITLE = "How open replies were read";

    @Override
    public String name() {
        return "replies";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return findings.openReadings().stream().allMatch(r -> r.read() == 0)
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
        Map<String, OpenReading> cells = findings.openReadings().stream()
                .collect(Collectors.toMap(r -> r.question() + "\u0000" + r.model(), r -> r, (a, b) -> a));
        long read = cells.values().stream().mapToLong(OpenReading::read).sum();
        long samples = cells.values().stream().mapToLong(OpenReading::samples).sum();
        return " " + read + " of " + samples + " replies were read.";
    }
}
