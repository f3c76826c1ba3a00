package dev.plumbline.figure;

import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.results.ShiftRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sign and colours of a verdict and of a drift's severity. The colour {@code cell} is light enough as a background of text. */
record VerdictSign(String words, Symbol.Sign sign, boolean filled, Ink ink, Ink cell) {
    private static final VerdictSign WITHIN =
            new VerdictSign("within", Symbol.Sign.CIRCLE, false, Palette.WITHIN, Palette.WITHIN_CELL);
    private static final VerdictSign INCONCLUSIVE = new VerdictSign(
            "inconclusive", Symbol.Sign.DIAMOND, false, Palette.INCONCLUSIVE, Palette.INCONCLUSIVE_CELL);
    private static final VerdictSign DRIFTED_MINOR =
            new VerdictSign("drifted, minor", Symbol.Sign.TRIANGLE, false, Palette.DRIFTED, Palette.MINOR_CELL);
    private static final VerdictSign DRIFTED_MAJOR =
            new VerdictSign("drifted, major", Symbol.Sign.TRIANGLE, true, Palette.DRIFTED, Palette.MAJOR_CELL);

    static VerdictSign of(ShiftRow shift) {
        return of(shift.verdict(), shift.severity().equals("major"));
    }

    static VerdictSign of(String verdict, boolean major) {
        return switch (verdict) {
            case "within" -> WITHIN;
            case "drifted" -> major ? DRIFTED_MAJOR : DRIFTED_MINOR;
            default -> INCONCLUSIVE;
        };
    }

    /** Adds all verdicts to a legend, so that the legends of all figures are equal. Adds the baseline's tick only if a shift is accepted. */
    static void explainAll(Legend legend, Findings findings) {
        for (VerdictSign verdict : List.of(WITHIN, INCONCLUSIVE, DRIFTED_MINOR, DRIFTED_MAJOR)) {
            verdict.explain(legend, verdict.words);
        }
        if (findings.shifts().stream().anyMatch(ShiftRow::accepted)) {
            explainAccepted(legend);
        }
    }

    static void explainAccepted(Legend legend) {
        legend.entry(
                "accepted in the baseline",
                12,
                (x, y) -> new Symbol(Symbol.Sign.TICK, x + 6, y, 5, Palette.TEXT, false, null));
    }

    /** Adds this verdict to a legend. */
    void explain(Legend legend, String meaning) {
        legend.entry(meaning, 12, (x, y) -> at(x + 6, y, 4.5, ink, null));
    }

    /** Returns this verdict's sign. Its shape alone identifies the verdict, without colour. */
    Symbol at(double x, double y, double radius, Ink drawnIn, @Nullable Datum datum) {
        return new Symbol(sign, x, y, radius, drawnIn, filled, datum);
    }
}
