package dev.plumbline.figure;

import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.results.ShiftRow;
import org.jspecify.annotations.Nullable;

/** The sign and colours of a verdict and of the severity of a drift. */
enum VerdictSign {
    WITHIN("within", Symbol.Sign.CIRCLE, false, Palette.WITHIN, Palette.WITHIN_CELL),
    INCONCLUSIVE("inconclusive", Symbol.Sign.DIAMOND, false, Palette.INCONCLUSIVE, Palette.INCONCLUSIVE_CELL),
    DRIFTED_MINOR("drifted, minor", Symbol.Sign.TRIANGLE, false, Palette.DRIFTED, Palette.MINOR_CELL),
    DRIFTED_MAJOR("drifted, major", Symbol.Sign.TRIANGLE, true, Palette.DRIFTED, Palette.MAJOR_CELL);

    private final String words;
    private final Symbol.Sign sign;
    private final boolean filled;
    private final Ink ink;
    private final Ink cell;

    VerdictSign(String words, Symbol.Sign sign, boolean filled, Ink ink, Ink cell) {
        this.words = words;
        this.sign = sign;
        this.filled = filled;
        this.ink = ink;
        this.cell = cell;
    }

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

    /** Adds all verdicts to a legend, those that do not occur too, so that figures can be compared; and the tick of the baseline. */
    static void explainAll(Legend legend, Findings findings) {
        for (VerdictSign verdict : values()) {
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

    Ink ink() {
        return ink;
    }

    /** Returns a tint that is light enough for text. */
    Ink cell() {
        return cell;
    }

    /** Returns its sign, which can be read without colour. */
    Symbol at(double x, double y, double radius, Ink drawnIn, @Nullable Datum datum) {
        return new Symbol(sign, x, y, radius, drawnIn, filled, datum);
    }
}
