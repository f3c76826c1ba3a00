package dev.plumbline.figure;

import dev.plumbline.figure.scene.Axis;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.stats.distribution.Bounded;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The layout of figures with a row for each question and model: two columns of names, a plot, and a column of words. */
final class RowPlot {
    /** Rows that belong together, such as the models of one question. */
    record Group(String label, List<String> rows) {}

    /** Draws the content of a row. */
    interface Row {
        void draw(String group, String row, double middle);
    }

    private static final double ROW = 22;
    private static final double GROUP_GAP = 8;
    private static final double COLUMN_GAP = 12;
    private static final double WIDEST_GROUP = 190;
    private static final double WIDEST_ROW = 140;

    private final Sheet sheet;
    private final List<Group> groups;
    private final double second;
    private final double left;
    private final double right;

    RowPlot(Sheet sheet, List<Group> groups, double wordsWidth) {
        this.sheet = sheet;
        this.groups = groups;
        this.second = Sheet.MARGIN + widest(Group::label, true, WIDEST_GROUP) + COLUMN_GAP;
        this.left = second + widest(g -> longest(g.rows()), false, WIDEST_ROW) + COLUMN_GAP;
        this.right = sheet.right() - wordsWidth;
    }

    private double widest(Function<Group, String> label, boolean bold, double most) {
        double widest = groups.stream()
                .mapToDouble(g -> TextWidth.of(label.apply(g), Label.SMALL, bold))
                .max()
                .orElse(0);
        // Half a unit more, so that a rounding error does not cut the widest label.
        return Math.min(most, widest + 0.5);
    }

    private static String longest(List<String> names) {
        return names.stream()
                .max(Comparator.comparingDouble(n -> TextWidth.of(n, Label.SMALL, false)))
                .orElse("");
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /** Returns the total height of all rows. */
    double height() {
        return groups.stream()
                .mapToDouble(g -> g.rows().size() * ROW + GROUP_GAP)
                .sum();
    }

    /** Draws names and rows, and moves the sheet's bottom below them. */
    void draw(Row row) {
        for (Group group : groups) {
            double top = sheet.bottom();
            sheet.line(Sheet.MARGIN, top, sheet.right(), top, Palette.GRID);
            sheet.down(GROUP_GAP / 2);
            String label = TextWidth.fit(group.label(), Label.SMALL, true, second - COLUMN_GAP - Sheet.MARGIN);
            sheet.bold(label, Sheet.MARGIN, sheet.bottom() + ROW / 2 + 4.5);
            for (String name : group.rows()) {
                double middle = sheet.bottom() + ROW / 2;
                sheet.text(TextWidth.fit(name, Label.SMALL, false, left - COLUMN_GAP - second), second, middle + 4.5);
                row.draw(group.label(), name, middle);
                sheet.down(ROW);
            }
            sheet.down(GROUP_GAP / 2);
        }
    }

    /** Draws the line of the tolerated shift. Call this before {@link #draw}, so that the rows are in front of the line. */
    void tolerated(double x) {
        sheet.add(new StraightLine(x, sheet.bottom(), x, sheet.bottom() + height(), Palette.TEXT, 1.4, true, null));
    }

    /** Draws the ends of a range, except an end that the sign at the value would hide. */
    static void caps(Sheet sheet, Axis axis, Bounded range, double middle, Ink ink) {
        for (double end : new double[] {range.low(), range.high()}) {
            if (Math.abs(axis.at(end) - axis.at(range.value())) > 4) {
                sheet.add(new StraightLine(axis.at(end), middle - 5, axis.at(end), middle + 5, ink, 1.4, false, null));
            }
        }
    }

    /** Draws the axis labels again below a plot that is too high to see the labels above it. */
    void ticksAgain(Axis axis, List<Double> numbers, Function<Double, String> words) {
        if (height() > 600) {
            ticks(axis, numbers, words);
        }
    }

    /** Draws the axis labels at the sheet's bottom. */
    void ticks(Axis axis, List<Double> numbers, Function<Double, String> words) {
        for (double number : numbers) {
            sheet.middle(words.apply(number), axis.at(number), sheet.bottom() + 14);
        }
        sheet.down(20);
    }

    /** Draws grid lines. Call this before {@link #draw}, so that the rows are in front of the lines. */
    void grid(Axis axis, List<Double> numbers) {
        for (double number : numbers) {
            sheet.line(axis.at(number), sheet.bottom(), axis.at(number), sheet.bottom() + height(), Palette.GRID);
        }
    }
}
