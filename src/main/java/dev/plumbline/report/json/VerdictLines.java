package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.CategoryVerdict.Answer;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.text.Printable;
import dev.plumbline.wording.VerdictWording;
import java.util.ArrayList;
import java.util.List;

/** One line for each candidate with its verdicts. Terminals, {@code summary.md} and Allure show these lines. */
public final class VerdictLines {
    private static final String MOVED = "; a control is a question that no fine-tune should move";

    private VerdictLines() {}

    /** Returns the line on a candidate's questions, such as {@code coastal: 8 drifted, all accepted in baseline.yaml; 1 within}. */
    public static String of(SuiteVerdict verdict) {
        return Printable.line(verdict.candidate().name()) + ": "
                + (verdict.isBase() ? "NOT THE CANDIDATE, but base; " : "")
                + counts(verdict);
    }

    private static String counts(SuiteVerdict v) {
        return VerdictWording.counts(v.drifted(), v.within(), v.inconclusive(), v.accepted());
    }

    /** Returns the lines on controls, explanations, open questions and sets, in the order of the candidates; empty if there are none. */
    public static List<String> further(Results results) {
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
                + counts(verdict)
                + (verdict.drifted() > 0 ? MOVED : "");
    }

    private static String explanations(ModelRef candidate, List<CategoryVerdict> explanations) {
        int accepted = (int) explanations.stream()
                .filter(v -> v.isToBeAccepted() && v.acceptedBy() != null)
                .count();
        int withheld = count(explanations, Answer.WITHHELD);
        return candidate.name() + ", explanations: "
                + VerdictWording.counts(
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
        return VerdictWording.counts(
                count(open, Verdict.DRIFTED), count(open, Verdict.WITHIN), count(open, Verdict.INCONCLUSIVE), accepted);
    }

    private static int count(List<ReaderComparison> open, Verdict verdict) {
        return (int) open.stream().filter(c -> c.verdict() == verdict).count();
    }

    private static int count(List<CategoryVerdict> explanations, Answer answer) {
        return (int) explanations.stream().filter(v -> v.answer() == answer).count();
    }
}
