package dev.plumbline.figure;

import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.stats.distribution.Bounded;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's shift from base on one question.
 *
 * @param tv the total variation that decides the verdict, or null if none does
 * @param decidedBy what decides it, as results.json says it: {@code tv} is of the answers on the scale, {@code format} of all replies
 * @param noise total variation that noise alone can make, which widens the bounds of a verdict; 0 for sampled answers, whose limits decide
 *     by themselves
 * @param sampled whether the range is one of limits on sampled answers, not of bounds
 * @param accepted whether the baseline accepts it
 */
record ShiftFinding(
        String question,
        String model,
        @Nullable Bounded tv,
        String decidedBy,
        double noise,
        boolean sampled,
        Verdict verdict,
        boolean accepted) {
    /** Returns why no total variation decides, in words. */
    String undecided() {
        return switch (decidedBy) {
            case "least-mass" -> "too little on scale";
            case "identity" -> "not the candidate";
            default -> "not measured";
        };
    }

    /** Returns the prefix of numbers about all replies. */
    String prefix() {
        return decidedBy.equals("format") ? "format " : "";
    }

    /** A verdict and the severity of a drift. */
    enum Verdict {
        WITHIN("within", Symbol.Sign.CIRCLE, false),
        INCONCLUSIVE("inconclusive", Symbol.Sign.DIAMOND, false),
        DRIFTED_MINOR("drifted, minor", Symbol.Sign.TRIANGLE, false),
        DRIFTED_MAJOR("drifted, major", Symbol.Sign.TRIANGLE, true);

        private final String words;
        private final Symbol.Sign sign;
        private final boolean filled;

        Verdict(String words, Symbol.Sign sign, boolean filled) {
            this.words = words;
            this.sign = sign;
            this.filled = filled;
        }

        static Verdict of(String verdict, boolean major) {
            return switch (verdict) {
                case "within" -> WITHIN;
                case "drifted" -> major ? DRIFTED_MAJOR : DRIFTED_MINOR;
                default -> INCONCLUSIVE;
            };
        }

        String words() {
            return words;
        }

        Ink ink() {
            return switch (this) {
                case WITHIN -> Palette.WITHIN;
                case INCONCLUSIVE -> Palette.INCONCLUSIVE;
                case DRIFTED_MINOR, DRIFTED_MAJOR -> Palette.DRIFTED;
            };
        }

        /** Returns a tint that is light enough for text. */
        Ink cell() {
            return switch (this) {
                case WITHIN -> Palette.WITHIN_CELL;
                case INCONCLUSIVE -> Palette.INCONCLUSIVE_CELL;
                case DRIFTED_MINOR -> Palette.MINOR_CELL;
                case DRIFTED_MAJOR -> Palette.MAJOR_CELL;
            };
        }

        /** Returns its sign, so that it can be read without colour. */
        Symbol at(double x, double y, double radius, Ink drawnIn, @Nullable Datum datum) {
            return new Symbol(sign, x, y, radius, drawnIn, filled, datum);
        }
    }
}
