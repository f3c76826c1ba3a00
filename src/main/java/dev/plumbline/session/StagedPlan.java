package dev.plumbline.session;

import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.PrefillDecision;
import dev.plumbline.run.PrefillStage;
import dev.plumbline.run.Trial.RatingTrial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a suite. If a rule chooses the prefills, the plan is complete once the ratings are known; otherwise it is complete from the
 * start. Safe to use from any thread.
 */
final class StagedPlan {
    private final EvalPlan first;
    private final PrefillStage stage;
    private final EvalRun run;
    private volatile @Nullable EvalPlan whole;
    private @Nullable PrefillDecision decision;

    StagedPlan(EvalPlan first, PrefillStage stage, EvalRun run) {
        this.first = first;
        this.stage = stage;
        this.run = run;
        this.whole = stage.isNeeded() ? null : first;
    }

    /** Starts the calls for the ratings that the rule needs, without waiting. */
    void prefetch() {
        if (stage.isNeeded()) {
            first.ratings().forEach(run::prefetch);
        }
    }

    /** Returns the plan with all its cells; waits for the ratings if a rule chooses them. */
    synchronized EvalPlan whole() {
        EvalPlan known = whole;
        if (known == null) {
            prefetch();
            decision = stage.decide(
                    first.questions(),
                    (question, model) ->
                            run.outcome(new RatingTrial(question, model)).join());
            known = first.with(decision);
            whole = known;
        }
        return known;
    }

    /** Returns the part of the plan that is known so far; does not start any trials. */
    synchronized EvalPlan soFar() {
        EvalPlan known = whole;
        return known == null ? first : known;
    }

    /** Returns the plan that a rule completed; empty if the rule has not completed it yet or if there is no rule. Never waits. */
    Optional<EvalPlan> completed() {
        return stage.isNeeded() ? Optional.ofNullable(whole) : Optional.empty();
    }

    /** Returns the rule's choice, or null if there is no rule or it has not been applied. */
    synchronized @Nullable PrefillDecision decision() {
        return decision;
    }
}
