package dev.plumbline.session;

import dev.plumbline.gate.rule.AnsweredCell;
import dev.plumbline.gate.rule.OpenInteraction;
import dev.plumbline.gate.rule.OpenRule;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.measure.OpenCounts;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.ReplyValues;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.run.AnswerCell;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.Trial.OpenTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The replies of a launch's models to open questions: the counts of each cell, and the comparisons between cells. Safe to use from parallel
 * tests.
 */
final class OpenCells {
    private final EvalPlan plan;
    private final EvalRun run;
    private final OpenRule rule;
    private final Set<AnswerCell> cells = ConcurrentHashMap.newKeySet();
    private final Map<AnswerCell, OpenCounts> counted = new ConcurrentHashMap<>();
    private final StateCache<Integer, List<ReaderComparison>> comparisons = new StateCache<>();
    private final StateCache<Integer, Map<List<Object>, List<ReaderComparison>>> byCell = new StateCache<>();

    OpenCells(EvalPlan plan, EvalRun run, OpenRule rule) {
        this.plan = plan;
        this.run = run;
        this.rule = rule;
    }

    /** Returns the cells that tests have asked for so far. */
    Set<AnswerCell> cells() {
        return Set.copyOf(cells);
    }

    /** Starts the calls of this cell early, without waiting, and counts the cell as planned. */
    void prefetch(AnswerCell cell) {
        cells.add(cell);
        if (!counted.containsKey(cell)) {
            plan.trialsOf(cell).forEach(run::prefetch);
        }
    }

    /** Returns the result of one open question and one model. Waits only for the samples of this cell, and caches their counts. */
    OpenResult result(AnswerCell cell) {
        OpenCounts known = counted.get(cell);
        if (known == null) {
            // Wait before computeIfAbsent takes the map's lock; otherwise one test could wait for another test's
            // replies.
            List<Outcome<ReplyValues>> outcomes = waited(cell);
            known = counted.computeIfAbsent(cell, c -> count(c, outcomes));
        }
        boolean again = run.replays() || known.failed() == 0;
        return new OpenResult(cell, known, () -> again ? samples(cell) : Stream.empty());
    }

    private List<Outcome<ReplyValues>> waited(AnswerCell cell) {
        List<CompletableFuture<Outcome<ReplyValues>>> futures =
                plan.trialsOf(cell).map(run::outcome).toList();
        return futures.stream().map(CompletableFuture::join).toList();
    }

    private OpenCounts count(AnswerCell cell, List<Outcome<ReplyValues>> outcomes) {
        OpenCounts counts = OpenCounts.of(cell.question(), outcomes);
        run.drop(cell, plan.trialsOf(cell));
        return counts;
    }

    private Stream<OpenResult.Sample> samples(AnswerCell cell) {
        return plan.trialsOf(cell).map(this::sample);
    }

    private OpenResult.Sample sample(OpenTrial trial) {
        Outcome<ReplyValues> outcome = run.outcome(trial).join();
        return new OpenResult.Sample(
                trial.sample(),
                outcome,
                outcome instanceof Outcome.Measured<ReplyValues>
                        ? run.words(trial).join()
                        : null);
    }

    /** Returns the results of all cells that were asked for, in the plan's order; waits for their samples. */
    List<OpenResult> all() {
        List<OpenResult> all = new ArrayList<>();
        for (AnswerCell cell : plan.answers()) {
            if (cells.contains(cell)) {
                all.add(result(cell));
            }
        }
        return all;
    }

    /** Returns how much the shifts of all cells asked for depend on the context; waits for their samples. */
    List<OpenInteraction> interactions() {
        return rule.interactions(answered());
    }

    private List<AnsweredCell> answered() {
        return all().stream()
                .map(result -> new AnsweredCell(result.cell(), result.counts()))
                .toList();
    }

    /**
     * Returns the comparisons of all cells that were asked for; waits for their samples. The result is cached: cells are only added, and
     * their counts never change.
     */
    List<ReaderComparison> comparisons() {
        return comparisons.of(cells.size(), () -> rule.judge(answered()));
    }

    /** Returns the comparisons of one cell, one for each reader. */
    List<ReaderComparison> comparisons(AnswerCell cell) {
        return byCell.of(
                        cells.size(),
                        () -> comparisons().stream()
                                .filter(c -> c.level() == ReaderComparison.Level.QUESTION)
                                .collect(Collectors.groupingBy(c -> List.of(c.name(), c.candidate()))))
                .getOrDefault(List.of(cell.question().id(), cell.model()), List.of());
    }
}
