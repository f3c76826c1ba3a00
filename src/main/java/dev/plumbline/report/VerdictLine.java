package dev.plumbline.report;

import dev.plumbline.gate.SuiteVerdict;
import java.util.ArrayList;
import java.util.List;

/** A candidate's verdict in one sentence, the same wherever it is said. */
public final class VerdictLine {
    private VerdictLine() {}

    /** Such as {@code coastal: 8 drifted, all accepted in baseline.yaml; 1 within}. */
    public static String of(SuiteVerdict verdict) {
        List<String> parts = new ArrayList<>();
        int moved = verdict.drifted() + verdict.inconclusive();
        if (verdict.drifted() > 0) {
            parts.add(verdict.drifted() + " drifted" + (verdict.inconclusive() == 0 ? accepted(verdict, moved) : ""));
        }
        if (verdict.inconclusive() > 0) {
            parts.add(verdict.inconclusive() + " inconclusive" + accepted(verdict, moved));
        }
        if (verdict.within() > 0) {
            parts.add(verdict.within() + " within");
        }
        return verdict.candidate().name() + ": " + (parts.isEmpty() ? "nothing measured" : String.join("; ", parts));
    }

    private static String accepted(SuiteVerdict verdict, int moved) {
        if (verdict.accepted() == moved) {
            return (moved == verdict.drifted() ? ", all" : ", all " + moved) + " accepted in baseline.yaml";
        }
        return verdict.accepted() == 0
                ? ", none accepted"
                : ", " + verdict.accepted() + " of " + moved + " accepted in baseline.yaml";
    }
}
