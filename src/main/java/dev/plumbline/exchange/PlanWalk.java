package dev.plumbline.exchange;

import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.run.AnswerCell;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.Looks;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.PrefillStage;
import dev.plumbline.run.Trial;
import dev.plumbline.run.Trial.AnswerTrial;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Visits all trials of a plan with the code of a run, so that the requests are byte for byte the same. Handles one cell at a time, so that
 * a plan of any size fits into memory. The gateway must return completed futures.
 */
final class PlanWalk {
    private final Suite suite;
    private final Cast cast;
    private final EvalPlan plan;
    private final PrefillStage stage;
    private final @Nullable Looks looks;
    private final Map<Rated, Outcome<Rating>> known = new HashMap<>();

    /**
     * Creates a walk.
     *
     * @param looks decides after which answers of a candidate the walk skips later looks; null to visit all looks
     */
    PlanWalk(Suite suite, Cast cast, EvalPlan plan, @Nullable Looks looks) {
        this.looks = looks;
        this.suite = suite;
        this.cast = cast;
        this.plan = plan;
        this.stage = new PrefillStage(suite, cast);
    }

    private record Rated(Question question, ModelRef model) {}

    /** Receives every trial, in the plan's order. */
    interface Visitor {
        /** Called after a trial was answered, or failed because the gateway has no reply. */
        default void ended(Trial trial, boolean answered) {}

        /** Called for a judgement whose explanation does not exist yet. */
        void waits(JudgementTrial trial);

        /** Returns whether to visit a look that the verdict does not need, because the first answer of the look exists. */
        default boolean visitsLook(ChatRequest next) {
            return false;
        }
    }

    void through(ChatGateway gateway, Visitor visitor) {
        Stream.concat(plan.ratings().stream(), plan.extras().stream())
                .forEach(rating -> rating(rating, gateway, visitor));
        plan.ratings()
                .forEach(rating -> visit(plan.wholeAnswersOf(rating), new EvalRun(suite, cast, gateway), visitor));
        EvalPlan whole = stage.isNeeded()
                ? plan.with(stage.decide(plan.questions(), (question, model) -> known.get(new Rated(question, model))))
                : plan;
        whole.cells().forEach(cell -> cell(cell, gateway, visitor));
        for (AnswerCell cell : whole.answers()) {
            visit(whole.trialsOf(cell), new EvalRun(suite, cast, gateway), visitor);
        }
    }

    private void rating(RatingTrial rating, ChatGateway gateway, Visitor visitor) {
        EvalRun run = new EvalRun(suite, cast, gateway);
        boolean plain = rating.variant() == null && rating.repeat() == 0;
        boolean isWhole = (looks == null || cast.answersOf(rating, plan.sampling()) == 0)
                ? visit(plan.trialsOf(rating), run, visitor)
                : looked(rating, looks, run, visitor);
        boolean isAskedFor =
                stage.isNeeded() || (looks != null && rating.model().equals(cast.base()));
        if (plain && isWhole && isAskedFor) {
            known.put(
                    new Rated(rating.question(), rating.model()),
                    run.outcome(rating).join());
        }
    }

    private static boolean visit(Stream<? extends Trial> trials, EvalRun run, Visitor visitor) {
        AtomicBoolean whole = new AtomicBoolean(true);
        trials.forEach(trial -> {
            boolean answered = answered(run.outcome(trial).join());
            whole.compareAndSet(true, answered);
            visitor.ended(trial, answered);
        });
        return whole.get();
    }

    /**
     * Visits the looks of a rating one after another, and stops after a look with missing answers or after the verdict is decided. Returns
     * whether all looks were visited and have all their answers.
     */
    private boolean looked(RatingTrial rating, Looks rule, EvalRun run, Visitor visitor) {
        int begin = 0;
        for (int look : Looks.of(rating, cast, plan.sampling())) {
            if (begin > 0 && !isNeeded(rating, begin, rule, run) && !visitor.visitsLook(request(rating, begin))) {
                return false;
            }
            boolean answered =
                    visit(IntStream.range(begin, look).mapToObj(i -> new AnswerTrial(rating, i)), run, visitor);
            if (!answered) {
                return false;
            }
            begin = look;
        }
        return true;
    }

    private boolean isNeeded(RatingTrial rating, int samples, Looks rule, EvalRun run) {
        Outcome<Rating> base = known.get(new Rated(rating.question(), cast.base()));
        return base != null
                && !rule.isDecided(rating, base, run.counted(rating, samples).join());
    }

    private ChatRequest request(RatingTrial rating, int sample) {
        return new RatingProtocol(suite).answerRequest(rating.question(), rating.model(), sample);
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
