package dev.plumbline.figure.scene;

import java.util.function.BiFunction;

/** A row of signs with their meanings. It continues on the next line at the edge of the sheet. */
public final class Legend {
    private static final double ROW = 22;

    private final Sheet sheet;
    private double x = Sheet.MARGIN;

    public Legend(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Adds a square of a colour. */
    public void swatch(Ink ink, String words) {
        entry(words, 12, (x, y) -> new Box(x, y - 6, 12, 12, ink, null));
    }

    /** Adds a short line as a sign. */
    public void line(Ink ink, double thickness, boolean dashed, String words) {
        entry(words, 22, (x, y) -> new StraightLine(x, y, x + 22, y, ink, thickness, dashed, null));
    }

    /**
     * Adds any sign.
     *
     * @param sign makes the sign from the position of its left edge and of its vertical middle
     */
    public void entry(String words, double signWidth, BiFunction<Double, Double, Mark> sign) {
        double room = sheet.right() - Sheet.MARGIN - signWidth - 6;
        String fitting = TextWidth.fit(words, Label.SMALL, false, room);
        double width = signWidth + 6 + TextWidth.of(fitting, Label.SMALL, false);
        if (x > Sheet.MARGIN && x + width > sheet.right()) {
            x = Sheet.MARGIN;
            sheet.down(ROW);
        }
        sheet.add(sign.apply(x, sheet.bottom() + 10));
        sheet.text(fitting, x + signWidth + 6, sheet.bottom() + 14.5);
        x += width + 16;
    }

    /** Moves the sheet's bottom below the legend. */
    public void end() {
        sheet.down(ROW + 6);
    }
}
