package dev.plumbline.report.markdown;

import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.CandidateControls;
import dev.plumbline.gate.rule.CandidateVariants;
import dev.plumbline.gate.rule.RepeatedReadings;
import dev.plumbline.report.json.ExtraResults;
import dev.plumbline.report.json.Remarks;
import dev.plumbline.report.json.Results;
import dev.plumbline.run.PrefillDecision;
import dev.plumbline.run.PrefillDecision.ChosenAnswer;
import dev.plumbline.stats.hypothesis.ControlContrast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences on the extras that a run used, and on those it could have used. */
final class ExtrasText {
    private ExtrasText() {}

    /** Returns all sentences, as plain text. */
    static List<String> of(Results results) {
        ExtraResults extras = results.extras();
        return Stream.of(
                        prefills(extras.prefills()).stream(),
                        extras.controls().stream().map(ExtrasText::controls),
                        extras.variants().stream().map(ExtrasText::variants),
                        repeats(extras.repeats()),
                        Remarks.of(results).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static String controls(CandidateControls controls) {
        long drifted = controls.controls().stream()
                .filter(a -> a.verdict().verdict() == Verdict.DRIFTED)
                .count();
        ControlContrast contrast = controls.contrast();
        return "controls: " + controls.candidate().name() + " drifted on " + drifted + " of "
                + controls.controls().size()
                + (contrast == null
                        ? ""
                        : "; the suite's questions moved " + Markdown.number(contrast.difference())
                                + " points further in mean than the controls (p "
                                + String.format(
                                        Locale.ROOT, "%.4f", contrast.test().p()) + ")");
    }

    private static String variants(CandidateVariants variants) {
        List<Verdict> verdicts =
                variants.questions().stream().map(q -> q.verdict().verdict()).toList();
        return "variants: over all wordings " + variants.candidate().name() + " drifted on "
                + verdicts.stream().filter(Verdict.DRIFTED::equals).count() + ", is within on "
                + verdicts.stream().filter(Verdict.WITHIN::equals).count() + ", inconclusive on "
                + verdicts.stream().filter(Verdict.INCONCLUSIVE::equals).count()
                + " (in addition to the verdicts above)";
    }

    private static Stream<String> repeats(List<RepeatedReadings> repeats) {
        return repeats.stream().mapToDouble(RepeatedReadings::noise).max().stream()
                .mapToObj(most -> "repeats: asked again, a model differed from itself by at most "
                        + Markdown.number(most) + " (TV)");
    }

    /**
     * Returns sentences on the given answers that a rule chose, and on those that the token cut-off may hide; empty if the given answers
     * are listed.
     */
    private static List<String> prefills(@Nullable PrefillDecision decision) {
        List<String> lines = new ArrayList<>();
        if (decision == null) {
            return lines;
        }
        lines.add(
                "Given answers chosen by rule (radical), beside base with the same (matched) and its own answer (modal): "
                        + list(decision.chosen(), ""));
        if (!decision.possible().isEmpty()) {
            lines.add("Possible, but hidden by the token cut-off and so not asked: "
                    + list(decision.possible(), "up to "));
        }
        decision.undecided()
                .forEach(u -> lines.add("No answers chosen for " + u.question().id() + ", "
                        + u.candidate().name() + ": " + u.reason()));
        return lines;
    }

    private static String list(List<ChosenAnswer> answers, String before) {
        return answers.isEmpty()
                ? "none"
                : answers.stream()
                        .map(a -> a.question().id() + " " + a.answer() + " for "
                                + a.candidate().name() + " (" + before + Markdown.number(a.probability()) + ")")
                        .collect(Collectors.joining(", "));
    }
}
