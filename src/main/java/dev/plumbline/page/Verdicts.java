package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.wording.VerdictWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verdicts in words and signs, the same on every page. */
final class Verdicts {
    private Verdicts() {}

    /** Returns the verdict with its severity, such as {@code drifted, major}. */
    static String words(ShiftRow shift) {
        return shift.verdict().equals("drifted")
                ? shift.verdict() + ", " + shift.severity() + (shift.isOfReplies() ? ", format" : "")
                : shift.verdict();
    }

    /** Returns the reason why no total variation decides, in words. */
    static String undecided(ShiftRow shift) {
        return switch (shift.decidedBy()) {
            case "least-mass" -> "too little on the scale";
            case "identity" -> "not the candidate";
            default -> "not measured";
        };
    }

    /** Writes an entry of a legend. */
    static void key(Html html, String verdict, boolean major, String words) {
        html.open("li").drawing(Drawings.sign(verdict, major)).text(" " + words).close("li");
    }

    static String sign(ShiftRow shift) {
        return Drawings.sign(shift.verdict(), shift.severity().equals("major"));
    }

    /** Returns the class of the style sheet that gives a cell the background of this verdict. */
    static String tint(ShiftRow shift) {
        return tint(shift.decisive(), shift.verdict(), shift.severity().equals("major"));
    }

    /** Returns the class of the style sheet that gives a cell of an open question the background of its verdict. */
    static String tint(ComparisonRow comparison) {
        return tint(comparison.shift(), comparison.verdict(), false);
    }

    private static String tint(@Nullable ValueRange shift, String verdict, boolean major) {
        if (shift == null) {
            return "empty-cell";
        }
        return switch (verdict) {
            case "within" -> "within-cell";
            case "drifted" -> major ? "major-cell" : "minor-cell";
            default -> "inconclusive-cell";
        };
    }

    /** Returns one sentence on a candidate's verdicts on rated questions, and one on its verdicts on open questions. */
    static List<String> sentences(PageInput input, OpenReplies answers, String candidate) {
        List<String> sentences = new ArrayList<>();
        List<ComparisonRow> open = gating(answers, candidate);
        if (!input.questions().isEmpty() || open.isEmpty()) {
            sentences.add(VerdictWording.ofShifts(input.shifts(candidate)));
        }
        if (!open.isEmpty()) {
            sentences.add(VerdictWording.ofComparisons(open));
        }
        return sentences;
    }

    private static List<ComparisonRow> gating(OpenReplies answers, String candidate) {
        return answers.comparisons(candidate).stream()
                .filter(ComparisonRow::gates)
                .toList();
    }

    /** Returns the sign of a candidate's most severe verdict. */
    static String gravestSign(PageInput input, OpenReplies answers, String candidate) {
        Optional<ShiftRow> shift = input.shifts(candidate).stream().reduce((a, b) -> weight(b) > weight(a) ? b : a);
        Optional<ComparisonRow> open =
                gating(answers, candidate).stream().reduce((a, b) -> weight(b) > weight(a) ? b : a);
        int gravest = Math.max(
                shift.map(Verdicts::weight).orElse(0),
                open.map(Verdicts::weight).orElse(0));
        return shift.filter(s -> weight(s) == gravest)
                .map(Verdicts::sign)
                .or(() -> open.map(c -> Drawings.sign(c.verdict(), false)))
                .orElse(Drawings.sign("", false));
    }

    private static int weight(ComparisonRow comparison) {
        return switch (comparison.verdict()) {
            case "drifted" -> 3;
            case "within" -> 1;
            default -> 2;
        };
    }

    private static int weight(ShiftRow shift) {
        return switch (tint(shift)) {
            case "major-cell" -> 4;
            case "minor-cell" -> 3;
            case "within-cell" -> 1;
            default -> 2;
        };
    }
}
