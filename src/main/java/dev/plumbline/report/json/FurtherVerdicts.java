package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.CategoryVerdict.Answer;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.gate.rule.SuiteVerdict;
import java.util.ArrayList;
import java.util.List;

/** Sentences on verdicts that gate besides those of the questions: controls, explanations, open questions and sets. */
public final class FurtherVerdicts {
    private static final String MOVED = "; a control is a question that no fine-tune should move";

    private FurtherVerdicts() {}

    /** Returns the sentences in the order of the candidates; none if no control was asked, no explanation has a verdict and no comparison gates. */
    public static List<String> lines(Results results) {
        List<String> lines = new ArrayList<>();
        for (ModelRef candidate : results.cast().candidates()) {
            results.extras().controls().stream()
                    .filter(c -> c.candidate().equals(candidate))
                    .forEach(c -> lines.add(controls(candidate, c.controls())));
            List<CategoryVerdict> explanations = results.evidence().comparisons().verdicts().stream()
                    .filter(v -> v.cell().model().equals(candidate))
                    .toList();
            if (explanations.stream().anyMatch(v -> v.answer() != Answer.WITHHELD)) {
                lines.add(explanations(candidate, explanations));
            }
            List<ReaderComparison> open = results.comparisons().stream()
                    .filter(c -> c.gates() && c.candidate().equals(candidate))
                    .toList();
            if (!open.isEmpty()) {
                lines.add(candidate.name()
                        + (open.stream().anyMatch(c -> !c.reader().equals(ReaderComparison.RATINGS))
                                ? ", open questions and sets: "
                                : ", sets: ")
                        + counts(open));
            }
        }
        return lines;
    }

    private static String controls(ModelRef candidate, List<Assessment> controls) {
        SuiteVerdict verdict = SuiteVerdict.of(candidate, controls);
        return candidate.name()
                + (verdict.drifted() > 0 ? ", CONTROLS: " : ", controls: ")
                + VerdictLine.counts(verdict)
                + (verdict.drifted() > 0 ? MOVED : "");
    }

    private static String explanations(ModelRef candidate, List<CategoryVerdict> explanations) {
        int accepted = (int) explanations.stream()
                .filter(v -> v.isToBeAccepted() && v.acceptedBy() != null)
                .count();
        int withheld = count(explanations, Answer.WITHHELD);
        return candidate.name() + ", explanations: "
                + VerdictLine.counts(
                        count(explanations, Answer.DRIFTED),
                        count(explanations, Answer.WITHIN),
                        count(explanations, Answer.INCONCLUSIVE),
                        accepted)
                + (withheld > 0 ? "; " + withheld + " withheld" : "");
    }

    private static String counts(List<ReaderComparison> open) {
        int accepted = (int) open.stream()
                .filter(c -> c.verdict() != Verdict.WITHIN && c.acceptedBy() != null)
                .count();
        return VerdictLine.counts(
                count(open, Verdict.DRIFTED), count(open, Verdict.WITHIN), count(open, Verdict.INCONCLUSIVE), accepted);
    }

    private static int count(List<ReaderComparison> open, Verdict verdict) {
        return (int) open.stream().filter(c -> c.verdict() == verdict).count();
    }

    private static int count(List<CategoryVerdict> explanations, Answer answer) {
        return (int) explanations.stream().filter(v -> v.answer() == answer).count();
    }
}
