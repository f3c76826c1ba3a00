package dev.plumbline.session;

import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryTests;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.CellPair;
import dev.plumbline.gate.judge.GivenAnswer;
import dev.plumbline.gate.rule.CategoryRule;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The explanations of a launch's models: samples, categories and verdicts. Safe to use from parallel tests. */
final class Explanations {
    /**
     * The number of samples that a replay keeps in memory, about 10 MB of text at 250 tokens each. The report reads each sample four times;
     * samples beyond this number come from the recording each time.
     */
    private static final int MOST_KEPT = 10_000;

    private final Suite suite;
    private final Cast cast;
    private final StagedPlan plan;
    private final EvalRun run;
    private final CategoryRule rule;
    private final Set<PrefillCell> cells = ConcurrentHashMap.newKeySet();
    private final Map<GivenAnswer, PrefillCell> baseCells = new ConcurrentHashMap<>();
    private final StateCache<Integer, CategoryTests> tests = new StateCache<>();
    private final Map<CellPair, CategoryContrast> contrasts = new ConcurrentHashMap<>();
    private final Map<PrefillCell, PrefillResult> counted = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();

    /** The latest result with its samples, because a test and its report need the same ones in turn. */
    private volatile @Nullable PrefillResult last;

    Explanations(Suite suite, Cast cast, StagedPlan plan, EvalRun run, CategoryRule rule) {
        this.suite = suite;
        this.cast = cast;
        this.plan = plan;
        this.run = run;
        this.rule = rule;
    }

    /** Returns the cells that tests have asked for so far. */
    Set<PrefillCell> cells() {
        return Set.copyOf(cells);
    }

    /** Starts the calls of this cell early, without waiting, and counts the cell as planned. */
    void prefetch(PrefillCell cell) {
        cells.add(cell);
        if (cell.model().equals(cast.base())) {
            baseCells.putIfAbsent(GivenAnswer.of(cell), cell);
        }
        plan.soFar().trialsOf(cell).forEach(run::prefetch);
    }

    /** Returns the result of one prefill and one model; waits only for the samples of this cell. */
    PrefillResult prefill(PrefillCell cell) {
        PrefillResult latest = last;
        if (latest != null && latest.cell().equals(cell)) {
            return latest;
        }
        return run.replays() ? counted.computeIfAbsent(cell, this::replayed) : measured(cell);
    }

    private PrefillResult replayed(PrefillCell cell) {
        PrefillResult result = measured(cell);
        run.drop(cell, plan.soFar().trialsOf(cell));
        if (kept.addAndGet(result.size()) <= MOST_KEPT) {
            return result;
        }
        last = result;
        return result.askedAgain(() -> samples(cell));
    }

    private PrefillResult measured(PrefillCell cell) {
        JudgeSettings judge = suite.judge();
        List<Category> categories = judge == null ? List.of() : judge.categories();
        List<JudgedSample> samples = samples(cell);
        return new PrefillResult(
                cell,
                samples,
                CategoryCounts.of(
                        categories,
                        samples.stream().map(JudgedSample::judgement).toList()));
    }

    private List<JudgedSample> samples(PrefillCell cell) {
        List<JudgedSample> samples = new ArrayList<>();
        for (int i = 0; i < plan.soFar().samples(); i++) {
            samples.add(new JudgedSample(
                    i,
                    run.outcome(new ElaborationTrial(cell, i)).join(),
                    run.outcome(new JudgementTrial(cell, i)).join()));
        }
        return samples;
    }

    /** Returns the verdict on a candidate's cell. Waits for the samples of all cells only if the verdict depends on them. */
    Optional<CategoryVerdict> verdict(PrefillCell cell) {
        if (!cast.candidates().contains(cell.model())) {
            return Optional.empty();
        }
        Set<GivenAnswer> asked = baseCells.keySet();
        return Optional.of(rule.withheld(cell, asked)
                // Cells are only ever added, and their outcomes never change.
                .orElseGet(() -> rule.judge(cell, asked, tests.of(cells.size(), () -> tests(all())))));
    }

    /**
     * Returns the difference between a candidate's cell and base's cell of the same prefill, if base was asked. Waits for the samples of
     * both cells.
     */
    Optional<CategoryContrast> contrast(PrefillCell cell) {
        if (!cast.candidates().contains(cell.model())) {
            return Optional.empty();
        }
        return Optional.ofNullable(baseCells.get(GivenAnswer.of(cell)))
                .map(base -> new CellPair(SuiteEvidence.judged(prefill(cell)), SuiteEvidence.judged(prefill(base))))
                .filter(CellPair::isCounted)
                .map(this::contrast);
    }

    /** Caches each contrast, because a test and the report both need it. */
    private CategoryContrast contrast(CellPair pair) {
        return contrasts.computeIfAbsent(pair, p -> CategoryContrast.of(p, suite));
    }

    /** Returns the significance tests of these results, corrected for the number of tests. */
    CategoryTests tests(List<PrefillResult> elaborations) {
        return CategoryTests.of(
                cast, elaborations.stream().map(SuiteEvidence::judged).toList(), this::contrast);
    }

    /** Returns the results of all cells that were asked for, in the plan's order; waits for their samples. */
    List<PrefillResult> all() {
        return plan.soFar().cells().stream()
                .filter(cells::contains)
                .map(this::prefill)
                .toList();
    }
}
