package dev.plumbline.session;

import dev.plumbline.gate.judge.CategoryTests;
import dev.plumbline.gate.judge.CorrectedCell;
import dev.plumbline.gate.judge.JudgedCell;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.CategoryRule;
import dev.plumbline.gate.rule.Comparisons;
import dev.plumbline.gate.rule.RatingsOfRun;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.LeakCount;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.report.json.CoherenceRows;
import dev.plumbline.report.json.Evidence;
import dev.plumbline.report.json.ExplanationRows;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.results.LeakRow;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.study.training.LeakRule;
import dev.plumbline.study.training.TrainingSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects the findings that need all questions, candidates or explanations of a run. */
final class SuiteEvidence {
    private final OpenedSuite opened;
    private final Cast cast;
    private final CategoryRule rule;
    private final Map<String, LeakRule> rules;

    SuiteEvidence(OpenedSuite opened, CategoryRule rule) {
        this.opened = opened;
        this.cast = opened.cast();
        this.rule = rule;
        this.rules = opened.training().stream()
                .collect(Collectors.toMap(TrainingSet::name, LeakRule::new, (a, b) -> a, LinkedHashMap::new));
    }

    Evidence of(
            List<RatingResult> ratings,
            List<Assessment> assessments,
            List<PrefillResult> elaborations,
            CategoryTests tests) {
        Map<RatingTrial, Outcome<Rating>> outcomes = ratings.stream()
                .collect(Collectors.toMap(r -> new RatingTrial(r.question(), r.model()), RatingResult::outcome));
        return new Evidence(
                Comparisons.of(
                        new RatingsOfRun(opened.suite(), cast, outcomes, assessments),
                        elaborations.stream().map(PrefillResult::cell).toList(),
                        tests,
                        rule),
                elaborations.stream().map(this::leak).toList(),
                CoherenceRows.of(
                        elaborations.stream().map(SuiteEvidence::judged).toList(),
                        cast.base(),
                        opened.suite().gate().alpha()),
                elaborations.parallelStream()
                        .map(e -> CorrectedCell.of(opened.judgeProof(), judged(e), opened.suite()))
                        .toList());
    }

    static JudgedCell judged(PrefillResult result) {
        return new JudgedCell(result.cell(), result.counts());
    }

    /**
     * Compares one result with every training set. A candidate may have been trained on several sets, and base's overlap shows what happens
     * by chance.
     */
    private LeakRow leak(PrefillResult result) {
        List<String> names = rules.keySet().stream().sorted().toList();
        if (names.isEmpty()) {
            return ExplanationRows.leak(
                    result.cell(),
                    List.of(),
                    null,
                    "no training set: there is no training/<name>.yaml beside the suite");
        }
        List<Outcome<Elaboration>> explanations =
                result.samples().stream().map(JudgedSample::elaboration).toList();
        LeakCount count = LeakCount.of(names.stream().map(rules::get).toList(), explanations);
        return ExplanationRows.leak(
                result.cell(),
                names,
                count,
                count.untold() > 0 ? "texts are withheld: word for word only, look-alikes need the texts" : null);
    }
}
