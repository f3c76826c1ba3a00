package dev.plumbline.session;

import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.PrefillDecision;
import dev.plumbline.run.PrefillStage;
import dev.plumbline.run.Trial.RatingTrial;
import org.jspecify.annotations.Nullable;

/** A plan that is whole once its ratings are in, where a rule chooses the prefills; else it is whole from the start. Safe to use from any thread. */
final class StagedPlan {
    private final EvalPlan first;
    private final PrefillStage stage;
    private final EvalRun run;
    private @Nullable EvalPlan whole;
    private @Nullable PrefillDecision decision;

    StagedPlan(EvalPlan first, PrefillStage stage, EvalRun run) {
        this.first = first;
        this.stage = stage;
        this.run = run;
        this.whole = stage.isNeeded() ? null : first;
    }

    /** Asks early for the ratings that the rule needs. */
    void prefetch() {
        if (stage.isNeeded()) {
            first.ratings().forEach(run::prefetch);
        }
    }

    /** The plan with all its cells; waits for the ratings where a rule chooses them. */
    synchronized EvalPlan whole() {
        if (whole == null) {
            prefetch();
            decision = stage.decide(
                    first.questions(),
                    (question, model) ->
                            run.outcome(new RatingTrial(question, model)).join());
            whole = first.with(decision);
        }
        return whole;
    }

    /** The plan as far as it is known; waits for nothing that nobody asked for. */
    synchronized EvalPlan soFar() {
        return whole == null ? first : whole;
    }

    /** What the rule chose, or null where it had nothing to choose or nobody wanted it. */
    synchronized @Nullable PrefillDecision decision() {
        return decision;
    }
}
