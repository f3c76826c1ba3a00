package dev.plumbline.figure.scene;

import java.util.ArrayList;
import java.util.List;

/** A figure under construction: title at the top, marks below one another, caption at the bottom. Not thread-safe. */
public final class Sheet {
    /** The width of the text of a printed page: 7 inches, so that one unit is 0.7 points. */
    public static final double WIDTH = 720;

    public static final double MARGIN = 14;
    private static final double LINE = 18;

    private final double width;
    private final List<Mark> marks = new ArrayList<>();
    private double bottom = MARGIN;

    public Sheet(double width) {
        this.width = width;
    }

    public double right() {
        return width - MARGIN;
    }

    /** Returns the y-position at which the next mark may start. */
    public double bottom() {
        return bottom;
    }

    /** Moves the sheet's bottom down by this distance. */
    public void down(double by) {
        bottom += by;
    }

    public void add(Mark mark) {
        marks.add(mark);
    }

    public void text(String text, double x, double y) {
        add(new Label(text, x, y, Label.Anchor.START, Label.SMALL, false, Palette.TEXT));
    }

    public void bold(String text, double x, double y) {
        add(new Label(text, x, y, Label.Anchor.START, Label.SMALL, true, Palette.TEXT));
    }

    public void middle(String text, double x, double y) {
        add(new Label(text, x, y, Label.Anchor.MIDDLE, Label.SMALL, false, Palette.TEXT));
    }

    public void end(String text, double x, double y) {
        add(new Label(text, x, y, Label.Anchor.END, Label.SMALL, false, Palette.TEXT));
    }

    public void muted(String text, double x, double y) {
        add(new Label(text, x, y, Label.Anchor.START, Label.SMALL, false, Palette.MUTED));
    }

    public void line(double x1, double y1, double x2, double y2, Ink ink) {
        add(new StraightLine(x1, y1, x2, y2, ink, 1, false, null));
    }

    /** Writes the title, in as many lines as it needs. */
    public void title(String title) {
        for (String line : TextWidth.wrap(title, 16, true, right() - MARGIN)) {
            add(new Label(line, MARGIN, bottom + 16, Label.Anchor.START, 16, true, Palette.TEXT));
            bottom += 22;
        }
        bottom += 2;
    }

    /** Writes a paragraph at the sheet's bottom. */
    public void paragraph(String text, boolean bold) {
        for (String line : TextWidth.wrap(text, Label.SMALL, bold, right() - MARGIN)) {
            add(new Label(
                    line,
                    MARGIN,
                    bottom + 14,
                    Label.Anchor.START,
                    Label.SMALL,
                    bold,
                    bold ? Palette.TEXT : Palette.MUTED));
            bottom += LINE;
        }
    }

    /** Returns the finished scene on a background card, so that it is readable on a page of any colour. */
    public Scene scene(String name, String title, String description) {
        double height = bottom + MARGIN;
        List<Mark> all = new ArrayList<>();
        all.add(new Box(0, 0, width, height, Palette.CARD, null));
        all.addAll(marks);
        return new Scene(name, title, description, width, height, all);
    }
}
