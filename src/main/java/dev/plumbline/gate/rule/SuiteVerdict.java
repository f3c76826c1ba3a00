package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Verdict;
import java.util.List;

/**
 * The verdict on a candidate over all questions of a suite: drifted if any question drifted, within if all questions are within, else inconclusive.
 * Multiplicity needs no correction, because logprob bounds are deterministic and "all within" is an intersection-union test.
 *
 * @param accepted the number of drifted and inconclusive questions that the baseline accepts
 * @param isBase whether base answered in the candidate's place
 */
public record SuiteVerdict(
        ModelRef candidate, Verdict verdict, int drifted, int within, int inconclusive, int accepted, boolean isBase) {
    /** Returns the verdict on this candidate from its assessments. Ignores assessments of questions whose set gates instead. */
    public static SuiteVerdict of(ModelRef candidate, List<Assessment> all) {
        List<Assessment> assessments = all.stream().filter(Assessment::gates).toList();
        int drifted = count(assessments, Verdict.DRIFTED);
        int within = count(assessments, Verdict.WITHIN);
        int inconclusive = count(assessments, Verdict.INCONCLUSIVE);
        int accepted = (int) assessments.stream()
                .filter(a -> a.verdict().verdict() != Verdict.WITHIN && a.acceptedBy() != null)
                .count();
        Verdict verdict =
                drifted > 0 ? Verdict.DRIFTED : inconclusive == 0 && within > 0 ? Verdict.WITHIN : Verdict.INCONCLUSIVE;
        boolean isBase = assessments.stream().anyMatch(a -> a.verdict().decidedBy() == DecidedBy.IDENTITY);
        return new SuiteVerdict(candidate, verdict, drifted, within, inconclusive, accepted, isBase);
    }

    private static int count(List<Assessment> assessments, Verdict verdict) {
        return (int) assessments.stream()
                .filter(a -> a.verdict().verdict() == verdict)
                .count();
    }
}
