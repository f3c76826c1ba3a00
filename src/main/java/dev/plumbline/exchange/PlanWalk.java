package dev.plumbline.exchange;

import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.PrefillStage;
import dev.plumbline.run.Trial;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Goes through a plan with the code of a run, so that what is asked for is to the byte what a run would ask for; one cell at a time, so that
 * a plan of any size fits into memory. The gateway must answer at once.
 */
final class PlanWalk {
    private final Suite suite;
    private final Cast cast;
    private final EvalPlan plan;
    private final PrefillStage stage;
    private final Map<Rated, Outcome<Rating>> known = new HashMap<>();

    PlanWalk(Suite suite, Cast cast, EvalPlan plan) {
        this.suite = suite;
        this.cast = cast;
        this.plan = plan;
        this.stage = new PrefillStage(suite, cast);
    }

    private record Rated(Question question, ModelRef model) {}

    /** Is told of every trial, in the plan's order. */
    interface Visitor {
        /** It has been answered, or failed since the gateway has no reply. */
        void ended(Trial trial, boolean answered);

        /** A judgement whose explanation is not there yet. */
        void waits(JudgementTrial trial);
    }

    void through(ChatGateway gateway, Visitor visitor) {
        Stream.concat(plan.ratings().stream(), plan.extras().stream())
                .forEach(rating -> rating(rating, gateway, visitor));
        EvalPlan whole = stage.isNeeded()
                ? plan.with(stage.decide(plan.questions(), (question, model) -> known.get(new Rated(question, model))))
                : plan;
        whole.cells().forEach(cell -> cell(cell, gateway, visitor));
    }

    private void rating(RatingTrial rating, ChatGateway gateway, Visitor visitor) {
        EvalRun run = new EvalRun(suite, cast, gateway);
        AtomicBoolean whole = new AtomicBoolean(true);
        plan.trialsOf(rating).forEach(trial -> {
            boolean answered = answered(run.outcome(trial).join());
            whole.compareAndSet(true, answered);
            visitor.ended(trial, answered);
        });
        boolean plain = rating.variant() == null && rating.repeat() == 0;
        if (plain && whole.get() && stage.isNeeded()) {
            known.put(
                    new Rated(rating.question(), rating.model()),
                    run.outcome(rating).join());
        }
    }

    private void cell(PrefillCell cell, ChatGateway gateway, Visitor visitor) {
        EvalRun run = new EvalRun(suite, cast, gateway);
        for (int i = 0; i < plan.samples(); i++) {
            ElaborationTrial elaboration = new ElaborationTrial(cell, i);
            JudgementTrial judgement = new JudgementTrial(cell, i);
            boolean answered = answered(run.outcome(elaboration).join());
            visitor.ended(elaboration, answered);
            if (answered) {
                visitor.ended(judgement, answered(run.outcome(judgement).join()));
            } else {
                visitor.waits(judgement);
            }
        }
    }

    private static boolean answered(Outcome<?> outcome) {
        return !(outcome instanceof Outcome.Failed<?>);
    }
}
