package dev.plumbline.figure;

import dev.plumbline.figure.scene.Axis;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.stats.distribution.Bounded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One panel with training steps on the x-axis and total variation on the y-axis: a line for each training run, a sign for each checkpoint. */
final class SweepPanel {
    /** One training run. */
    record Series(Ink ink, List<Dot> dots) {}

    /**
     * One checkpoint.
     *
     * @param verdict the verdict whose sign is drawn, or null for a plain dot
     */
    record Dot(int step, Datum datum, @Nullable VerdictSign verdict) {}

    /** The height of a panel, including title and step labels. */
    static final double HEIGHT = 180;

    private static final double TITLE = 30;
    private static final double PLOT = 120;
    private static final double GUTTER = 30;
    private static final double RADIUS = 4.5;

    private final Sheet sheet;
    private final double delta;
    private final int lastStep;
    private final int firstStep;
    private final double width;

    SweepPanel(Sheet sheet, double delta, int lastStep, int firstStep, double width) {
        this.sheet = sheet;
        this.delta = delta;
        this.lastStep = lastStep;
        this.firstStep = firstStep;
        this.width = width;
    }

    /** Draws the panel at the sheet's bottom. Does not move the sheet's bottom. */
    void draw(String title, List<Series> all, double x) {
        double top = sheet.bottom();
        Axis height = new Axis(0, 1, top + TITLE + PLOT, top + TITLE);
        Axis along = new Axis(firstStep, lastStep, x + GUTTER + RADIUS, x + width - RADIUS - 4);
        sheet.bold(TextWidth.fit(title, Label.SMALL, true, width), x, top + 14);
        for (double tick : new double[] {0, 0.5, 1}) {
            Ink ink = tick == 0 ? Palette.MUTED : Palette.GRID;
            sheet.line(x + GUTTER, height.at(tick), x + width, height.at(tick), ink);
            sheet.end(tick == 0.5 ? "0.5" : String.valueOf(Math.round(tick)), x + GUTTER - 5, height.at(tick) + 4.5);
        }
        double tolerated = height.at(Math.min(1, delta));
        sheet.add(new StraightLine(x + GUTTER, tolerated, x + width, tolerated, Palette.TEXT, 1.4, true, null));
        steps(all, along, height.at(0) + 16);
        for (Series series : all) {
            line(series, along, height);
        }
    }

    /** Writes the step labels from left to right; skips a label that would overlap the one before it. */
    private void steps(List<Series> all, Axis along, double y) {
        double free = Double.NEGATIVE_INFINITY;
        List<Integer> steps = all.stream()
                .flatMap(s -> s.dots().stream())
                .map(Dot::step)
                .distinct()
                .sorted()
                .toList();
        for (int step : steps) {
            double half = TextWidth.of(String.valueOf(step), Label.SMALL, false) / 2;
            if (along.at(step) - half >= free) {
                sheet.middle(String.valueOf(step), along.at(step), y);
                free = along.at(step) + half + 4;
            }
        }
    }

    private void line(Series series, Axis along, Axis height) {
        List<Dot> dots = series.dots();
        for (int i = 1; i < dots.size(); i++) {
            Dot from = dots.get(i - 1);
            Dot to = dots.get(i);
            sheet.add(new StraightLine(
                    along.at(from.step()),
                    height.at(value(from)),
                    along.at(to.step()),
                    height.at(value(to)),
                    series.ink(),
                    1.6,
                    false,
                    null));
        }
        for (Dot dot : dots) {
            sign(dot, series.ink(), along.at(dot.step()), height);
        }
    }

    private void sign(Dot dot, Ink ink, double x, Axis height) {
        Bounded tv = dot.datum().number();
        sheet.line(x, height.at(tv.low()), x, height.at(tv.high()), ink);
        for (double end : new double[] {tv.low(), tv.high()}) {
            sheet.line(x - 3, height.at(end), x + 3, height.at(end), ink);
        }
        double y = height.at(tv.value());
        VerdictSign verdict = dot.verdict();
        Symbol sign = verdict == null
                ? new Symbol(Symbol.Sign.CIRCLE, x, y, 3, ink, true, dot.datum())
                : verdict.at(x, y, RADIUS, verdict.ink(), dot.datum());
        sheet.add(sign.onCard());
        sheet.add(sign);
    }

    private static double value(Dot dot) {
        return dot.datum().number().value();
    }
}
