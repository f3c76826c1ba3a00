package dev.plumbline.gate.rule;

import dev.plumbline.gate.judge.CategoryTest;
import dev.plumbline.gate.judge.CategoryTests;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.GivenAnswer;
import dev.plumbline.gate.judge.Seeds;
import dev.plumbline.gate.judge.SetContrast;
import dev.plumbline.run.PrefillCell;
import java.util.List;
import java.util.Set;

/**
 * A run's findings beyond single shifts: categories, candidates against each other, and direction.
 *
 * @param tests the tests of judged categories, each of one prompt
 * @param sets the contrasts of categories over sets of prefills
 * @param verdicts the verdicts on the candidates' cells
 * @param pairs the distances between candidates, question by question
 * @param directions the directions over all questions with polarity
 * @param interactions the interactions of shifts with contexts, for questions that are asked in several contexts
 */
public record Comparisons(
        List<CategoryTest> tests,
        List<SetContrast> sets,
        List<CategoryVerdict> verdicts,
        List<CandidatePair> pairs,
        List<Direction> directions,
        List<ContextInteraction> interactions) {
    public Comparisons {
        tests = List.copyOf(tests);
        sets = List.copyOf(sets);
        verdicts = List.copyOf(verdicts);
        pairs = List.copyOf(pairs);
        directions = List.copyOf(directions);
        interactions = List.copyOf(interactions);
    }

    /** Makes all comparisons of a run. */
    public static Comparisons of(
            RatingsOfRun readings, List<PrefillCell> asked, CategoryTests tests, CategoryRule rule) {
        Set<GivenAnswer> ofBase = GivenAnswer.to(readings.cast().base(), asked);
        List<CategoryVerdict> verdicts = asked.stream()
                .filter(cell -> readings.cast().candidates().contains(cell.model()))
                .map(cell -> rule.judge(cell, ofBase, tests))
                .toList();
        return new Comparisons(
                tests.all(),
                SetContrast.of(new Seeds(readings.suite().name()), tests.pairs()),
                verdicts,
                readings.pairs(),
                readings.directions(),
                readings.interactions());
    }
}
