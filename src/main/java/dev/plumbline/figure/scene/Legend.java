package dev.plumbline.figure.scene;

import java.util.function.BiConsumer;

/** A row of signs with words next to them, which continues below at the edge of the sheet. */
public final class Legend {
    private static final double ROW = 22;

    private final Sheet sheet;
    private double x = Sheet.MARGIN;

    public Legend(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A square of a colour. */
    public void swatch(Ink ink, String words) {
        entry(words, 12, (x, y) -> sheet.add(new Box(x, y - 6, 12, 12, ink, null)));
    }

    /** Any sign of a width, drawn at its left edge and vertical middle. */
    public void entry(String words, double signWidth, BiConsumer<Double, Double> sign) {
        double room = sheet.right() - Sheet.MARGIN - signWidth - 6;
        String fitting = TextWidth.fit(words, Label.SMALL, false, room);
        double width = signWidth + 6 + TextWidth.of(fitting, Label.SMALL, false);
        if (x > Sheet.MARGIN && x + width > sheet.right()) {
            x = Sheet.MARGIN;
            sheet.down(ROW);
        }
        sign.accept(x, sheet.bottom() + 10);
        sheet.text(fitting, x + signWidth + 6, sheet.bottom() + 14.5);
        x += width + 16;
    }

    /** Ends the legend. */
    public void end() {
        sheet.down(ROW + 6);
    }
}
