package dev.plumbline.wording;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** A candidate's verdicts in words: one line for terminals and summaries, sentences for pages. */
public final class VerdictWording {
    /** The smallest shift that a sentence names; a smaller one would read "at least 0 %". */
    private static final double WORTH_A_WORD = 0.01;

    private VerdictWording() {}

    /** Returns the number of verdicts of each kind, and how many verdicts other than within were accepted. */
    public static String counts(int drifted, int within, int inconclusive, int accepted) {
        List<String> parts = new ArrayList<>();
        int moved = drifted + inconclusive;
        if (drifted > 0) {
            parts.add(drifted + " drifted" + (inconclusive == 0 ? accepted(accepted, drifted, moved) : ""));
        }
        if (inconclusive > 0) {
            parts.add(inconclusive + " inconclusive" + accepted(accepted, drifted, moved));
        }
        if (within > 0) {
            parts.add(within + " within");
        }
        return parts.isEmpty() ? "nothing measured" : String.join("; ", parts);
    }

    private static String accepted(int accepted, int drifted, int moved) {
        if (accepted == moved) {
            return (moved == drifted ? ", all" : ", all " + moved) + " accepted in baseline.yaml";
        }
        return accepted == 0 ? ", none accepted" : ", " + accepted + " of " + moved + " accepted in baseline.yaml";
    }

    /** Returns sentences on the shifts of one candidate. */
    public static String ofShifts(List<ShiftRow> shifts) {
        if (shifts.isEmpty()) {
            return "No question of this candidate was measured.";
        }
        boolean isBase = shifts.stream().anyMatch(s -> s.decidedBy().equals("identity"));
        return (isBase ? "Not the candidate: base answered in its place. " : "") + "Of "
                + NumberText.count(shifts.size(), "question") + " "
                + verdicts(shifts, ShiftRow::verdict, ShiftRow::accepted)
                + furthest(shifts);
    }

    /** Returns a sentence on the comparisons of one candidate's open replies. */
    public static String ofComparisons(List<ComparisonRow> comparisons) {
        return "Of " + NumberText.count(comparisons.size(), "comparison") + " of open replies "
                + verdicts(comparisons, ComparisonRow::verdict, ComparisonRow::accepted);
    }

    private static <T> String verdicts(List<T> rows, Function<T, String> verdict, Predicate<T> accepted) {
        int drifted = 0;
        int within = 0;
        int acceptedRows = 0;
        for (T row : rows) {
            drifted += verdict.apply(row).equals("drifted") ? 1 : 0;
            within += verdict.apply(row).equals("within") ? 1 : 0;
            acceptedRows += !verdict.apply(row).equals("within") && accepted.test(row) ? 1 : 0;
        }
        int moved = rows.size() - within;
        int inconclusive = moved - drifted;
        List<String> parts = new ArrayList<>();
        if (drifted > 0) {
            parts.add(drifted + " drifted");
        }
        if (inconclusive > 0) {
            parts.add(inconclusive + (inconclusive == 1 ? " is" : " are") + " inconclusive");
        }
        if (within > 0) {
            parts.add(within + (moved == 0 ? "" : " stayed") + " within what is tolerated");
        }
        return String.join(", ", parts) + "." + baseline(moved, acceptedRows);
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

    /** Returns the lower bound of the largest shift. Names the question only if no other question can have moved as far. */
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
        String share = NumberText.percent(Math.floor(100 * least) / 100) + " of the "
                + (furthest.isOfReplies() ? "replies" : "answers");
        return others < least
                ? " Furthest: " + named + ", where at least " + share + " changed."
                : " At least " + share + " to one question changed; which moved furthest is not identified.";
    }
}
