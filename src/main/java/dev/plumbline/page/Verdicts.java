package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.wording.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Verdicts in words and signs, the same on every page. */
final class Verdicts {
    /** A smaller shift would be "at least 0 %". */
    private static final double WORTH_A_WORD = 0.01;

    private Verdicts() {}

    /** Such as {@code drifted, major}. */
    static String words(ShiftRow shift) {
        return shift.verdict().equals("drifted")
                ? shift.verdict() + ", " + shift.severity() + (isOfReplies(shift) ? ", format" : "")
                : shift.verdict();
    }

    /** Returns whether replies off the scale decide. */
    static boolean isOfReplies(ShiftRow shift) {
        return shift.decidedBy().equals("format");
    }

    /** Returns why no total variation decides, in words. */
    static String undecided(ShiftRow shift) {
        return switch (shift.decidedBy()) {
            case "least-mass" -> "too little on the scale";
            case "identity" -> "not the candidate";
            default -> "not measured";
        };
    }

    static String sign(ShiftRow shift) {
        return Drawings.sign(shift.verdict(), shift.severity().equals("major"));
    }

    /** Returns the ink of the figures that tints a cell of this verdict. */
    static String tint(ShiftRow shift) {
        if (shift.decisive() == null) {
            return "empty-cell";
        }
        return switch (shift.verdict()) {
            case "within" -> "within-cell";
            case "drifted" -> shift.severity().equals("major") ? "major-cell" : "minor-cell";
            default -> "inconclusive-cell";
        };
    }

    /** Returns the ink of the figures that tints a cell of open questions. */
    static String tint(ComparisonRow comparison) {
        if (comparison.shift() == null) {
            return "empty-cell";
        }
        return switch (comparison.verdict()) {
            case "within" -> "within-cell";
            case "drifted" -> "minor-cell";
            default -> "inconclusive-cell";
        };
    }

    /** Returns a candidate's verdicts on its questions, those with answers and open ones, in a sentence each. */
    static List<String> sentences(PageInput input, OpenResults answers, String candidate) {
        List<String> sentences = new ArrayList<>();
        List<ComparisonRow> open = gating(answers, candidate);
        if (!input.questions().isEmpty() || open.isEmpty()) {
            sentences.add(sentence(input, candidate));
        }
        if (!open.isEmpty()) {
            sentences.add(openSentence(open));
        }
        return sentences;
    }

    private static List<ComparisonRow> gating(OpenResults answers, String candidate) {
        return answers.comparisons(candidate).stream()
                .filter(ComparisonRow::gates)
                .toList();
    }

    private static String openSentence(List<ComparisonRow> open) {
        int drifted =
                (int) open.stream().filter(c -> c.verdict().equals("drifted")).count();
        int within =
                (int) open.stream().filter(c -> c.verdict().equals("within")).count();
        int moved = open.size() - within;
        int accepted = (int) open.stream()
                .filter(c -> !c.verdict().equals("within") && c.accepted())
                .count();
        return "Of " + NumberText.count(open.size(), "comparison") + " of open replies "
                + counts(drifted, moved - drifted, within) + "." + baseline(moved, accepted);
    }

    private static String counts(int drifted, int inconclusive, int within) {
        List<String> parts = new ArrayList<>();
        if (drifted > 0) {
            parts.add(drifted + " drifted");
        }
        if (inconclusive > 0) {
            parts.add(inconclusive + (inconclusive == 1 ? " is" : " are") + " inconclusive");
        }
        if (within > 0) {
            parts.add(within + (drifted + inconclusive == 0 ? "" : " stayed") + " within what is tolerated");
        }
        return String.join(", ", parts);
    }

    /** Returns a candidate's verdict in one sentence. */
    static String sentence(PageInput input, String candidate) {
        int drifted = 0;
        int inconclusive = 0;
        int within = 0;
        int accepted = 0;
        List<ShiftRow> shifts = input.shifts(candidate);
        for (ShiftRow shift : shifts) {
            String verdict = shift.verdict();
            drifted += verdict.equals("drifted") ? 1 : 0;
            inconclusive += verdict.equals("inconclusive") ? 1 : 0;
            within += verdict.equals("within") ? 1 : 0;
            accepted += !verdict.equals("within") && shift.accepted() ? 1 : 0;
        }
        int all = drifted + inconclusive + within;
        if (all == 0) {
            return "No question of this candidate was measured.";
        }
        boolean isBase = shifts.stream().anyMatch(s -> s.decidedBy().equals("identity"));
        return (isBase ? "Not the candidate: base answered in its place. " : "") + "Of "
                + NumberText.count(all, "question")
                + " " + counts(drifted, inconclusive, within) + "." + baseline(drifted + inconclusive, accepted)
                + furthest(shifts);
    }

    /** Returns how far the question moved at least that moved furthest; its name only if no other can have moved as far. */
    private static String furthest(List<ShiftRow> shifts) {
        ShiftRow furthest = null;
        double least = 0;
        for (ShiftRow shift : shifts) {
            ValueRange tv = shift.decisive();
            if (tv != null && tv.low() > least) {
                least = tv.low();
                furthest = shift;
            }
        }
        if (furthest == null || least < WORTH_A_WORD) {
            return "";
        }
        String named = furthest.question();
        double others = shifts.stream()
                .filter(shift -> !shift.question().equals(named))
                .map(ShiftRow::decisive)
                .filter(Objects::nonNull)
                .mapToDouble(ValueRange::high)
                .max()
                .orElse(0);
        String what = isOfReplies(furthest) ? "replies" : "answers";
        return others < least
                ? String.format(
                        Locale.ROOT,
                        " Furthest: %s, where at least %s of the %s changed.",
                        named,
                        NumberText.percent(Math.floor(100 * least) / 100),
                        what)
                : String.format(
                        Locale.ROOT,
                        " At least %s of the %s to one question changed; which moved furthest is not identified.",
                        NumberText.percent(Math.floor(100 * least) / 100),
                        what);
    }

    private static String baseline(int moved, int accepted) {
        if (moved == 0) {
            return "";
        }
        if (accepted == moved) {
            return " The baseline accepts " + (moved == 1 ? "the one not within." : "all " + moved + ".");
        }
        return accepted == 0
                ? " The baseline accepts none of them."
                : " The baseline accepts " + accepted + " of the " + moved + " not within.";
    }

    /** Returns the sign of a candidate's most severe verdict. */
    static String gravestSign(PageInput input, OpenResults answers, String candidate) {
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
