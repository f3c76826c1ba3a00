package dev.plumbline.figure;

import dev.plumbline.figure.scene.Axis;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A forest plot of open questions, their sets and the suite. Shifts and their bounds are multiples of the tolerated shift, so that shares
 * and counts have one axis.
 */
final class OpenForestFigure implements Figure {
    private static final String TITLE = "How far open replies and sets moved";
    private static final double WORDS = 178;
    private static final double LONGEST = 6;

    /** The maximum number of rows; more are unreadable. */
    private static final int MOST_ROWS = 240;

    @Override
    public String name() {
        return "open-forest";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return findings.comparisons().isEmpty() ? "no replies to open questions were compared with base's" : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        Sheet sheet = new Sheet(Sheet.WIDTH);
        sheet.title(TITLE);
        legend(sheet, findings);
        Map<String, Map<String, ComparisonRow>> byName = byName(findings);
        List<RowPlot.Group> groups = byName.entrySet().stream()
                .map(e -> new RowPlot.Group(e.getKey(), List.copyOf(e.getValue().keySet())))
                .toList();
        RowPlot plot = new RowPlot(sheet, groups, WORDS);
        double most = most(findings);
        Axis axis = new Axis(0, most, plot.left() + 6, plot.right() - 12);
        List<Double> ticks =
                IntStream.rangeClosed(0, (int) most).mapToObj(Double::valueOf).toList();
        plot.ticks(axis, ticks, tick -> String.format(Locale.ROOT, "%.0f\u00D7", tick));
        plot.grid(axis, ticks);
        plot.tolerated(axis.at(1));
        plot.draw((name, row, middle) -> row(
                sheet,
                axis,
                Objects.requireNonNull(Objects.requireNonNull(byName.get(name)).get(row)),
                middle));
        plot.ticksAgain(axis, ticks, tick -> String.format(Locale.ROOT, "%.0f\u00D7", tick));
        return caption.under(sheet, findings, name(), TITLE, method(findings));
    }

    /** Returns the shifts by question, set or suite, then by reader. If there are several candidates, the inner key also names the candidate. */
    private static Map<String, Map<String, ComparisonRow>> byName(Findings findings) {
        boolean several = findings.candidates().size() > 1;
        Map<String, Map<String, ComparisonRow>> byName = new LinkedHashMap<>();
        List<ComparisonRow> wideFirst = new ArrayList<>();
        for (String level : List.of("suite", "set", "question")) {
            findings.comparisons().stream().filter(s -> s.level().equals(level)).forEach(wideFirst::add);
        }
        for (ComparisonRow shift : wideFirst.subList(0, Math.min(MOST_ROWS, wideFirst.size()))) {
            byName.computeIfAbsent(shift.label(), name -> new LinkedHashMap<>())
                    .put(several ? shift.reader() + ", " + shift.candidate() : shift.reader(), shift);
        }
        return byName;
    }

    /** Returns the shift and its bounds as multiples of the tolerated shift; null if nothing was compared. */
    private static @Nullable Bounded ofTolerated(ComparisonRow row) {
        ValueRange shift = row.shift();
        double tolerated = row.tolerated();
        return shift == null
                ? null
                : Bounded.holding(shift.value() / tolerated, shift.low() / tolerated, shift.high() / tolerated);
    }

    private static double most(Findings findings) {
        double most = findings.comparisons().stream()
                .map(OpenForestFigure::ofTolerated)
                .filter(Objects::nonNull)
                .mapToDouble(Bounded::high)
                .max()
                .orElse(1);
        return Math.max(2, Math.min(LONGEST, Math.ceil(most)));
    }

    private static boolean isCut(Findings findings) {
        return findings.comparisons().stream()
                .map(OpenForestFigure::ofTolerated)
                .filter(Objects::nonNull)
                .anyMatch(shift -> shift.high() > LONGEST);
    }

    private static void legend(Sheet sheet, Findings findings) {
        Legend legend = new Legend(sheet);
        for (String verdict : List.of("within", "inconclusive", "drifted")) {
            VerdictSign.of(verdict, false).explain(legend, verdict);
        }
        if (findings.comparisons().stream().anyMatch(s -> !s.gates())) {
            legend.line(Palette.MUTED, 2.4, false, "gates nothing");
        }
        if (findings.comparisons().stream().anyMatch(ComparisonRow::accepted)) {
            VerdictSign.explainAccepted(legend);
        }
        legend.line(Palette.TEXT, 1.4, true, "tolerated");
        legend.end();
    }

    private static void row(Sheet sheet, Axis axis, ComparisonRow shift, double middle) {
        double words = sheet.right() - WORDS;
        ValueRange range = shift.shift();
        Bounded multiple = ofTolerated(shift);
        if (range == null || multiple == null) {
            sheet.muted("not compared", words, middle + 4.5);
            return;
        }
        Bounded all = Bounded.holding(range.value(), range.low(), range.high());
        VerdictSign verdict = VerdictSign.of(shift.verdict(), false);
        Ink ink = shift.gates() ? verdict.ink() : Palette.MUTED;
        double low = axis.at(Math.max(0, Math.min(axis.to(), multiple.low())));
        double high = axis.at(Math.min(axis.to(), multiple.high()));
        sheet.add(new StraightLine(low, middle, high, middle, ink, 2.4, false, null));
        Bounded drawn = Bounded.holding(
                Math.max(0, Math.min(axis.to(), multiple.value())),
                Math.max(0, Math.min(axis.to(), multiple.low())),
                Math.min(axis.to(), multiple.high()));
        RowPlot.caps(sheet, axis, drawn, middle, ink);
        Datum datum = new Datum(shift.label(), shift.candidate(), shift.reader(), all);
        Symbol sign = verdict.at(axis.at(drawn.value()), middle, 4.5, ink, datum);
        sheet.add(sign.onCard());
        sheet.add(sign);
        sheet.text(
                String.format(
                        Locale.ROOT,
                        "%.2f%s [%.2f, %.2f]",
                        all.value(),
                        shift.isCounted() ? " sd" : "",
                        all.low(),
                        all.high()),
                words,
                middle + 4.5);
        if (shift.accepted()) {
            sheet.add(new Symbol(Symbol.Sign.TICK, sheet.right() - 6, middle, 5, Palette.TEXT, false, null));
        }
    }

    private static String method(Findings findings) {
        boolean counted = findings.comparisons().stream().anyMatch(ComparisonRow::isCounted);
        boolean sorted = findings.comparisons().stream().anyMatch(s -> !s.isCounted());
        return "The shift of each reader's values from base, as a multiple of what is tolerated: "
                + (sorted
                        ? "total variation of categories or answers (of sets on several scales, the mean shift as a share of the scale)"
                        : "")
                + (sorted && counted ? ", " : "")
                + (counted ? "the difference of mean counts in base's standard deviations (sd)" : "")
                + ". The line shows the limits that decide the verdict: drifted if all of it is beyond 1\u00D7, within if it ends before, else"
                + " inconclusive"
                + (findings.comparisons().stream().anyMatch(s -> !s.gates())
                        ? "; comparisons of too few questions gate nothing."
                        : ".")
                + (isCut(findings)
                        ? String.format(Locale.ROOT, " Limits beyond %.0f\u00D7 are drawn there.", LONGEST)
                        : "")
                + (findings.comparisons().size() > MOST_ROWS
                        ? " The first " + MOST_ROWS + " of "
                                + findings.comparisons().size() + " rows."
                        : "");
    }
}
