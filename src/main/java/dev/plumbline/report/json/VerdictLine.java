package dev.plumbline.report.json;

import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** A candidate's verdict in one sentence, shared by all reports. */
public final class VerdictLine {
    private VerdictLine() {}

    /** Such as {@code coastal: 8 drifted, all accepted in baseline.yaml; 1 within}. */
    public static String of(SuiteVerdict verdict) {
        return Printable.line(verdict.candidate().name()) + ": "
                + (verdict.isBase() ? "NOT THE CANDIDATE, but base; " : "")
                + counts(verdict);
    }

    static String counts(SuiteVerdict v) {
        return counts(v.drifted(), v.within(), v.inconclusive(), v.accepted());
    }

    /** Returns the number of verdicts of each kind, and how many of those that are not within were accepted. */
    static String counts(int drifted, int within, int inconclusive, int accepted) {
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
}
