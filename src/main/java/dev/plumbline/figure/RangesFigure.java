package dev.plumbline.figure;

import dev.plumbline.figure.scene.Axis;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers with their intervals on one axis, one row for each number. Used on pages. */
final class RangesFigure {
    private static final double WORDS = 152;
    private static final int TICKS = 4;

    private RangesFigure() {}

    /**
     * Draws the figure.
     *
     * @param findings the findings that give models their colours
     * @param rows the numbers; at least one
     * @param from the lower end of the axis
     * @param to the upper end of the axis, above {@code from}
     */
    static Scene draw(Findings findings, String title, List<Drawings.Range> rows, double from, double to) {
        Sheet sheet = new Sheet(Sheet.WIDTH);
        RowPlot plot = new RowPlot(sheet, groups(rows), WORDS);
        Axis axis = new Axis(from, to, plot.left() + 8, plot.right() - 12);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS; i++) {
            ticks.add(from + (to - from) * i / TICKS);
        }
        plot.ticks(axis, ticks, RangesFigure::words);
        plot.grid(axis, ticks);
        plot.draw((group, model, middle) -> rows.stream()
                .filter(r -> r.what().equals(group) && r.model().equals(model))
                .forEach(r -> row(sheet, axis, findings.ink(model), r, middle)));
        return sheet.scene("ranges", title, "Values with their 95 % intervals.");
    }

    private static String words(double tick) {
        return String.format(Locale.ROOT, tick * 10 == Math.rint(tick * 10) ? "%.1f" : "%.2f", tick);
    }

    private static List<RowPlot.Group> groups(List<Drawings.Range> rows) {
        Map<String, List<String>> models = new LinkedHashMap<>();
        rows.forEach(
                r -> models.computeIfAbsent(r.what(), w -> new ArrayList<>()).add(r.model()));
        return models.entrySet().stream()
                .map(e -> new RowPlot.Group(e.getKey(), e.getValue()))
                .toList();
    }

    private static void row(Sheet sheet, Axis axis, Ink ink, Drawings.Range row, double middle) {
        Datum datum = new Datum(row.what(), row.model(), "value", row.number());
        double low = axis.at(Math.max(axis.from(), row.number().low()));
        double high = axis.at(Math.min(axis.to(), row.number().high()));
        sheet.add(new StraightLine(low, middle, high, middle, ink, 2.4, false, null));
        RowPlot.caps(sheet, axis, row.number(), middle, ink);
        sheet.add(new Symbol(Symbol.Sign.CIRCLE, axis.at(row.number().value()), middle, 4.5, ink, true, datum));
        String words = String.format(
                Locale.ROOT,
                "%.2f [%.2f, %.2f]",
                row.number().value(),
                row.number().low(),
                row.number().high());
        sheet.text(words, sheet.right() - WORDS, middle + 4.5);
    }
}
