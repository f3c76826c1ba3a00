package dev.plumbline.run;

import dev.plumbline.run.Trial.RatedTrial;
import dev.plumbline.run.Trial.SampledCell;
import dev.plumbline.run.Trial.SampledTrial;
import dev.plumbline.suite.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of a plan's trials to shards. Trials that are compared are in the same shard: all ratings of a question, and all models'
 * explanations of one given answer with their judgements. Prefills that a rule has not chosen yet are in the shard of the ratings from
 * which they are chosen.
 */
public final class ShardAssignment {
    private final Map<Piece, Integer> shards;
    private final int of;

    private ShardAssignment(Map<Piece, Integer> shards, int of) {
        this.shards = shards;
        this.of = of;
    }

    /**
     * A unit of assignment: a question's ratings or open replies or, if {@code answer} is not null, the explanations of that prefill. Rated
     * and open questions never share an id.
     */
    private record Piece(String question, @Nullable Integer answer) {}

    /**
     * Assigns each piece of a plan, in the plan's order, to the shard that has the fewest calls so far.
     *
     * @param plan the whole plan, as it is known before any call
     */
    public static ShardAssignment of(EvalPlan plan, int shards) {
        Map<Piece, Long> calls = new LinkedHashMap<>();
        Stream.concat(plan.ratings().stream(), plan.extras().stream())
                .forEach(rating -> add(
                        calls,
                        rating.question().id(),
                        null,
                        plan.trialsOf(rating).count()));
        plan.ratings()
                .forEach(rating -> add(
                        calls,
                        rating.question().id(),
                        null,
                        plan.wholeAnswersOf(rating).count()));
        plan.open().forEach(cell -> add(calls, cell.question().id(), null, 2L * plan.samples()));
        plan.answers().forEach(cell -> add(calls, cell.question().id(), null, plan.answerSamples()));
        plan.cells().forEach(cell -> add(calls, cell.question().id(), cell.answer(), 2L * plan.samples()));
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

    private static void add(Map<Piece, Long> calls, String question, @Nullable Integer answer, long count) {
        calls.merge(new Piece(question, answer), count, Long::sum);
    }

    /** Returns the shard that asks an open question. */
    public Shard of(AnswerCell cell) {
        return of(cell.question().id());
    }

    /** Returns the shard that rates a question. */
    public Shard of(Question question) {
        return of(question.id());
    }

    private Shard of(String question) {
        return new Shard(Objects.requireNonNull(shards.get(new Piece(question, null)), question), of);
    }

    /** Returns the shard that asks for the explanations of a prefill. */
    public Shard of(PrefillCell cell) {
        Integer listed = shards.get(new Piece(cell.question().id(), cell.answer()));
        return listed == null ? of(cell.question()) : new Shard(listed, of);
    }

    /** Returns the shard of a trial. */
    public Shard of(Trial trial) {
        if (trial instanceof RatedTrial rated) {
            return of(rated.rating().question());
        }
        SampledCell cell = ((SampledTrial) trial).cell();
        return cell instanceof AnswerCell answered ? of(answered) : of((PrefillCell) cell);
    }
}
