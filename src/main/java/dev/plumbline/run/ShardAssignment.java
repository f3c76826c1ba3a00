package dev.plumbline.run;

import dev.plumbline.run.Trial.AnswerTrial;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.OpenTrial;
import dev.plumbline.run.Trial.OrderTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.run.Trial.WholeAnswerTrial;
import dev.plumbline.suite.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of a plan's trials to shards. Trials that are compared stay together: all ratings of a question, and all models'
 * explanations of one given answer with their judgements, so that no two shards ever ask the same thing. Prefills that a rule has yet to
 * choose go with the ratings they are chosen from.
 */
public final class ShardAssignment {
    private final Map<Piece, Integer> shards;
    private final int of;

    private ShardAssignment(Map<Piece, Integer> shards, int of) {
        this.shards = shards;
        this.of = of;
    }

    /** A question's ratings, or with an answer the explanations of that prefill. */
    private record Piece(String question, @Nullable Integer answer) {}

    /**
     * Deals a plan, piece by piece in its order, each to the shard that has the fewest calls so far.
     *
     * @param plan the whole one, as it is known before any call
     */
    public static ShardAssignment of(EvalPlan plan, int shards) {
        Map<Piece, Long> calls = new LinkedHashMap<>();
        plan.ratings().forEach(rating -> add(calls, rating, plan));
        plan.extras().forEach(rating -> add(calls, rating, plan));
        plan.ratings()
                .forEach(rating -> calls.merge(
                        new Piece(rating.question().id(), null),
                        plan.wholeAnswersOf(rating).count(),
                        Long::sum));
        plan.open().forEach(cell -> calls.merge(new Piece(cell.question().id(), null), 2L * plan.samples(), Long::sum));
        plan.answers().forEach(cell -> calls.merge(piece(cell), (long) plan.answerSamples(), Long::sum));
        plan.cells()
                .forEach(cell ->
                        calls.merge(new Piece(cell.question().id(), cell.answer()), 2L * plan.samples(), Long::sum));
        long[] loads = new long[shards];
        Map<Piece, Integer> dealt = new HashMap<>();
        calls.forEach((piece, count) -> {
            int least = 0;
            for (int i = 1; i < shards; i++) {
                least = loads[i] < loads[least] ? i : least;
            }
            loads[least] += count;
            dealt.put(piece, least + 1);
        });
        return new ShardAssignment(dealt, shards);
    }

    private static void add(Map<Piece, Long> calls, RatingTrial rating, EvalPlan plan) {
        long count = plan.trialsOf(rating).count();
        calls.merge(new Piece(rating.question().id(), null), count, Long::sum);
    }

    /** Open questions have no ratings, and share the scope of ids with those that have. */
    private static Piece piece(AnswerCell cell) {
        return new Piece(cell.question().id(), null);
    }

    /** Who asks an open question. */
    public Shard of(AnswerCell cell) {
        return new Shard(
                Objects.requireNonNull(shards.get(piece(cell)), cell.question().id()), of);
    }

    /** Who rates a question. */
    public Shard of(Question question) {
        return new Shard(Objects.requireNonNull(shards.get(new Piece(question.id(), null)), question.id()), of);
    }

    /** Returns the shard that asks for the explanations of a prefill. */
    public Shard of(PrefillCell cell) {
        Integer listed = shards.get(new Piece(cell.question().id(), cell.answer()));
        return listed == null ? of(cell.question()) : new Shard(listed, of);
    }

    /** Returns the shard of a trial. */
    public Shard of(Trial trial) {
        if (trial instanceof RatingTrial rating) {
            return of(rating.question());
        }
        if (trial instanceof OrderTrial order) {
            return of(order.rating());
        }
        if (trial instanceof AnswerTrial answer) {
            return of(answer.rating());
        }
        if (trial instanceof WholeAnswerTrial whole) {
            return of(whole.rating());
        }
        if (trial instanceof OpenTrial open) {
            return of(open.cell());
        }
        return of(trial instanceof ElaborationTrial elaboration ? elaboration.cell() : ((JudgementTrial) trial).cell());
    }
}
