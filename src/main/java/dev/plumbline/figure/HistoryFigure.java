package dev.plumbline.figure;

import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.results.HistoryEntry;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The largest and the median total variation of each candidate, run by run. */
final class HistoryFigure implements Figure {
    private static final String TITLE = "How far the answers were from base in each run";
    private static final int COLUMNS = 2;
    private static final double GAP = 18;
    /** The maximum number of runs; the signs of more runs would overlap. */
    private static final int MOST = 40;

    private final List<HistoryEntry> runs;
    private final int before;

    HistoryFigure(List<HistoryEntry> all) {
        this.before = Math.max(0, all.size() - MOST);
        this.runs = List.copyOf(all.subList(before, all.size()));
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return runs.size() < 2 ? "the history has fewer than two runs of this profile" : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        Sheet sheet = new Sheet(Sheet.WIDTH);
        sheet.title(TITLE);
        Legend legend = new Legend(sheet);
        legend.entry("largest TV of all questions (the model's colour)", 12, (x, y) -> dot(x, y, findings.ink("")));
        legend.entry("median", 12, (x, y) -> dot(x, y, Palette.TEXT));
        legend.end();
        double width = (sheet.right() - Sheet.MARGIN - GAP * (COLUMNS - 1)) / COLUMNS;
        SweepPanel panel =
                new SweepPanel(sheet, findings.run().gate().delta(), before + runs.size(), before + 1, width);
        List<String> models = findings.candidates();
        for (int i = 0; i < models.size(); i++) {
            String model = models.get(i);
            List<SweepPanel.Series> series = List.of(
                    new SweepPanel.Series(Palette.TEXT, dots(model, "median TV", HistoryEntry.Candidate::medianTv)),
                    new SweepPanel.Series(
                            findings.ink(model), dots(model, "largest TV", HistoryEntry.Candidate::largestTv)));
            panel.draw(model, series, Sheet.MARGIN + i % COLUMNS * (width + GAP));
            if (i % COLUMNS == COLUMNS - 1 || i == models.size() - 1) {
                sheet.down(SweepPanel.HEIGHT);
            }
        }
        return caption.under(sheet, findings, name(), TITLE, method());
    }

    private static Symbol dot(double x, double y, Ink ink) {
        return new Symbol(Symbol.Sign.CIRCLE, x + 6, y, 3, ink, true, null);
    }

    private List<SweepPanel.Dot> dots(
            String model, String what, Function<HistoryEntry.Candidate, @Nullable ValueRange> number) {
        List<SweepPanel.Dot> dots = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (HistoryEntry.Candidate point : runs.get(i).candidates()) {
                Bounded tv = point.model().equals(model) ? Findings.bounded(number.apply(point)) : null;
                if (tv != null) {
                    Datum datum = new Datum("run " + (before + i + 1), model, what, tv);
                    dots.add(new SweepPanel.Dot(before + i + 1, datum, null));
                }
            }
        }
        return dots;
    }

    private String method() {
        return "Total variation (TV) from base, by run; whiskers are the bounds for the token cut-off. Runs "
                + (before + 1) + " ("
                + runs.get(0).day() + ") to " + (before + runs.size()) + " ("
                + runs.get(runs.size() - 1).day() + ") of history.jsonl with this profile and base.";
    }
}
