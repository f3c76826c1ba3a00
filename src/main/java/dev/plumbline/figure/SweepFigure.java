package dev.plumbline.figure;

import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.results.SweepRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shift of each checkpoint of a training run: one panel for the largest and one for the median shift of all questions, and one for each
 * question.
 */
final class SweepFigure implements Figure {
    private static final String TITLE = "How far answers move during training";
    private static final int COLUMNS = 3;
    private static final double GAP = 18;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return findings.sweeps().isEmpty() ? "no two candidates are checkpoints of one training run" : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        Sheet sheet = new Sheet(Sheet.WIDTH);
        sheet.title(TITLE);
        legend(sheet, findings);
        int last = findings.sweeps().stream()
                .flatMap(s -> s.points().stream())
                .mapToInt(SweepRow.Point::step)
                .max()
                .orElse(1);
        double width = (sheet.right() - Sheet.MARGIN - GAP * (COLUMNS - 1)) / COLUMNS;
        SweepPanel panel = new SweepPanel(sheet, findings.run().gate().delta(), Math.max(1, last), 0, width);
        List<String> titles = new ArrayList<>(List.of("largest of all questions", "median of all questions"));
        titles.addAll(findings.shiftedQuestions());
        for (int i = 0; i < titles.size(); i++) {
            panel.draw(titles.get(i), series(findings, i, titles.get(i)), Sheet.MARGIN + i % COLUMNS * (width + GAP));
            if (i % COLUMNS == COLUMNS - 1 || i == titles.size() - 1) {
                sheet.down(SweepPanel.HEIGHT);
            }
        }
        return caption.under(sheet, findings, name(), TITLE, method(findings));
    }

    private static void legend(Sheet sheet, Findings findings) {
        Legend legend = new Legend(sheet);
        VerdictSign.explainAll(legend, findings);
        for (SweepRow sweep : findings.sweeps()) {
            legend.line(ink(findings, sweep), 2.4, false, sweep.sweep());
        }
        String tolerated = String.format(
                Locale.ROOT, "tolerated: %.2f", findings.run().gate().delta());
        legend.line(Palette.TEXT, 1.4, true, tolerated);
        legend.end();
    }

    /** Returns the colour of a training run, which is that of its last checkpoint. */
    private static Ink ink(Findings findings, SweepRow sweep) {
        List<SweepRow.Point> points = sweep.points();
        return findings.ink(
                points.isEmpty() ? "" : points.get(points.size() - 1).model());
    }

    private static List<SweepPanel.Series> series(Findings findings, int panel, String title) {
        return findings.sweeps().stream()
                .map(s -> new SweepPanel.Series(
                        ink(findings, s),
                        switch (panel) {
                            case 0 -> whole(s, "largest TV", SweepRow.Point::largestTv);
                            case 1 -> whole(s, "median TV", SweepRow.Point::medianTv);
                            default -> question(findings, s, title);
                        }))
                .toList();
    }

    private static List<SweepPanel.Dot> whole(
            SweepRow sweep, String what, Function<SweepRow.Point, @Nullable ValueRange> number) {
        List<SweepPanel.Dot> dots = new ArrayList<>();
        for (SweepRow.Point point : sweep.points()) {
            Bounded tv = Findings.bounded(number.apply(point));
            if (tv != null) {
                dots.add(new SweepPanel.Dot(point.step(), new Datum("all questions", point.model(), what, tv), null));
            }
        }
        return dots;
    }

    private static List<SweepPanel.Dot> question(Findings findings, SweepRow sweep, String question) {
        List<SweepPanel.Dot> dots = new ArrayList<>();
        for (SweepRow.Point point : sweep.points()) {
            findings.shift(question, point.model()).ifPresent(shift -> {
                Bounded tv = Findings.bounded(shift.decisive());
                if (tv != null) {
                    Datum datum = new Datum(question, point.model(), "TV", tv);
                    dots.add(new SweepPanel.Dot(point.step(), datum, VerdictSign.of(shift)));
                }
            });
        }
        return dots;
    }

    private static String method(Findings findings) {
        String first = findings.sweeps().stream()
                .map(s -> s.sweep()
                        + (s.firstDrift() == null
                                ? ": no step drifts"
                                : ": step " + s.firstDrift().step() + " is the first that drifts"))
                .collect(Collectors.joining("; "));
        return "Total variation (TV) from base at each checkpoint, by training step; whiskers are the bounds for the token cut-off. "
                + first + ". n: " + findings.measured() + ".";
    }
}
