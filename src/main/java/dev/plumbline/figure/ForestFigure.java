package dev.plumbline.figure;

import dev.plumbline.figure.scene.Axis;
import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.stats.distribution.Bounded;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A forest plot: every shift with its bounds next to the tolerated shift, which shows the reason for each verdict. */
final class ForestFigure implements Figure {
    private static final String TITLE = "How far each answer moved";
    private static final List<Double> TICKS = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    private static final double WORDS = 152;

    @Override
    public String name() {
        return "forest";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return findings.shifts().isEmpty() ? "no candidate was compared with base" : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        Sheet sheet = new Sheet(Sheet.WIDTH);
        sheet.title(TITLE);
        legend(sheet, findings);
        RowPlot plot = new RowPlot(sheet, groups(findings), WORDS);
        Axis axis = new Axis(0, 1, plot.left() + 4, plot.right() - 12);
        plot.ticks(axis, TICKS, tick -> String.format(Locale.ROOT, "%.1f", tick));
        plot.grid(axis, TICKS);
        plot.tolerated(axis.at(Math.min(1, findings.run().gate().delta())));
        plot.draw((question, model, middle) ->
                findings.shift(question, model).ifPresent(shift -> row(sheet, axis, shift, middle)));
        plot.ticksAgain(axis, TICKS, tick -> String.format(Locale.ROOT, "%.1f", tick));
        return caption.under(sheet, findings, name(), TITLE, method(findings));
    }

    private static void legend(Sheet sheet, Findings findings) {
        Legend legend = new Legend(sheet);
        VerdictSign.explainAll(legend, findings);
        if (findings.shifts().stream().anyMatch(shift -> shift.sampled() == null)) {
            legend.entry("numeric noise", 22, (x, y) -> new Box(x, y - 5, 22, 10, Palette.GRID, null));
        }
        String tolerated = String.format(
                Locale.ROOT, "tolerated: %.2f", findings.run().gate().delta());
        legend.line(Palette.TEXT, 1.4, true, tolerated);
        legend.end();
    }

    /** Returns a group for each question, with a row for each candidate that was compared on it. */
    private static List<RowPlot.Group> groups(Findings findings) {
        return findings.shiftedQuestions().stream()
                .map(question -> new RowPlot.Group(
                        question,
                        findings.shiftedCandidates().stream()
                                .filter(model -> findings.shift(question, model).isPresent())
                                .toList()))
                .toList();
    }

    private static void row(Sheet sheet, Axis axis, ShiftRow shift, double middle) {
        double words = sheet.right() - WORDS;
        Bounded tv = Findings.bounded(shift.decisive());
        if (tv == null) {
            sheet.muted(undecided(shift), words, middle + 4.5);
            return;
        }
        if (shift.sampled() == null) {
            double from = axis.at(Math.max(0, tv.low() - shift.noise()));
            double to = axis.at(Math.min(1, tv.high() + shift.noise()));
            sheet.add(new Box(from, middle - 6, to - from, 12, Palette.GRID, null));
        }
        VerdictSign verdict = VerdictSign.of(shift);
        Ink ink = verdict.ink();
        sheet.add(new StraightLine(axis.at(tv.low()), middle, axis.at(tv.high()), middle, ink, 2.4, false, null));
        RowPlot.caps(sheet, axis, tv, middle, ink);
        Datum datum = new Datum(shift.question(), shift.model(), "TV", tv);
        Symbol sign = verdict.at(axis.at(tv.value()), middle, 4.5, ink, datum);
        sheet.add(sign.onCard());
        sheet.add(sign);
        sheet.text(
                shift.isOfReplies()
                        ? String.format(Locale.ROOT, "format %.2f", tv.value())
                        : String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", tv.value(), tv.low(), tv.high()),
                words,
                middle + 4.5);
        if (shift.accepted()) {
            sheet.add(new Symbol(Symbol.Sign.TICK, sheet.right() - 6, middle, 5, Palette.TEXT, false, null));
        }
    }

    /** Returns the reason why a shift has no total variation that decides its verdict. */
    static String undecided(ShiftRow shift) {
        return switch (shift.decidedBy()) {
            case "least-mass" -> "too little on scale";
            case "identity" -> "not the candidate";
            default -> "not measured";
        };
    }

    private static String method(Findings findings) {
        boolean sampled = findings.shifts().stream().anyMatch(shift -> shift.sampled() != null);
        boolean read = findings.shifts().stream().anyMatch(shift -> shift.sampled() == null);
        boolean format = findings.shifts().stream().anyMatch(ShiftRow::isOfReplies);
        return "Total variation (TV): the share of a candidate's answers that differ from base's; "
                + (read ? "the line shows the bounds of the token cut-off, the grey band adds numeric noise; " : "")
                + (sampled
                        ? (read ? "for sampled answers the line" : "the line")
                                + " shows the limits that decide the verdict; "
                        : "")
                + (format ? "\"format\" marks values over all replies, those off the scale included; " : "")
                + String.format(
                        Locale.ROOT,
                        "%.2f is tolerated: drifted if the whole band is above it, within if it is below, else inconclusive.",
                        findings.run().gate().delta());
    }
}
