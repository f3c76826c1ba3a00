package dev.plumbline.figure;

import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.stats.distribution.Bounded;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A heat map: a cell for each question and candidate, with the colour and sign of its verdict. */
final class HeatMapFigure implements Figure {
    private static final String TITLE = "Shifts at a glance";
    private static final double CELL_HEIGHT = 44;
    private static final double NARROWEST = 128;
    private static final double WIDEST = 270;
    private static final double WIDEST_LABEL = 190;
    private static final double GAP = 3;

    @Override
    public String name() {
        return "heatmap";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return findings.shifts().isEmpty() ? "no candidate was compared with base" : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        List<String> questions = findings.shiftedQuestions();
        List<String> candidates = findings.shiftedCandidates();
        double labels = Math.min(
                WIDEST_LABEL,
                questions.stream()
                                .mapToDouble(q -> TextWidth.of(q, Label.SMALL, true))
                                .max()
                                .orElse(0)
                        + 0.5);
        double left = Sheet.MARGIN + labels + 12;
        double room = (Sheet.WIDTH - Sheet.MARGIN - left) / Math.max(1, candidates.size());
        double cell = Math.max(NARROWEST, Math.min(WIDEST, room));
        Sheet sheet = new Sheet(Math.max(Sheet.WIDTH, left + cell * candidates.size() + Sheet.MARGIN));
        sheet.title(TITLE);
        Legend legend = new Legend(sheet);
        VerdictSign.explainAll(legend, findings);
        legend.end();
        for (int c = 0; c < candidates.size(); c++) {
            String name = TextWidth.fit(candidates.get(c), Label.SMALL, false, cell - 8);
            sheet.middle(name, left + cell * (c + 0.5), sheet.bottom() + 13);
        }
        sheet.down(20);
        for (String question : questions) {
            String label = TextWidth.fit(question, Label.SMALL, true, labels);
            sheet.bold(label, Sheet.MARGIN, sheet.bottom() + CELL_HEIGHT / 2 + 4.5);
            for (int c = 0; c < candidates.size(); c++) {
                double x = left + cell * c;
                findings.shift(question, candidates.get(c)).ifPresent(shift -> cell(sheet, shift, x, cell));
            }
            sheet.down(CELL_HEIGHT);
        }
        sheet.down(6);
        return caption.under(
                sheet,
                findings,
                name(),
                TITLE,
                "Total variation against base, 0 to 1, and below it what the token cut-off allows it to be; format: of all replies, those off the scale included. n: "
                        + findings.measured() + ".");
    }

    private static void cell(Sheet sheet, ShiftRow shift, double x, double width) {
        double y = sheet.bottom();
        double inner = width - GAP;
        Bounded tv = Findings.bounded(shift.decisive());
        if (tv == null) {
            sheet.add(new Box(x, y, inner, CELL_HEIGHT - GAP, Palette.EMPTY_CELL, null));
            sheet.middle(ForestFigure.undecided(shift), x + inner / 2, y + 25);
            return;
        }
        VerdictSign verdict = VerdictSign.of(shift);
        Datum datum = new Datum(shift.question(), shift.model(), "TV", tv);
        sheet.add(new Box(x, y, inner, CELL_HEIGHT - GAP, verdict.cell(), datum));
        sheet.add(verdict.at(x + 14, y + 13, 5, Palette.TEXT, null));
        String value = (shift.isOfReplies() ? "format " : "") + String.format(Locale.ROOT, "%.2f", tv.value());
        sheet.add(new Label(value, x + inner / 2, y + 18, Label.Anchor.MIDDLE, 15, true, Palette.TEXT));
        sheet.middle(String.format(Locale.ROOT, "%.2f to %.2f", tv.low(), tv.high()), x + inner / 2, y + 35);
        if (shift.accepted()) {
            sheet.add(new Symbol(Symbol.Sign.TICK, x + inner - 13, y + 13, 5, Palette.TEXT, false, null));
        }
    }
}
