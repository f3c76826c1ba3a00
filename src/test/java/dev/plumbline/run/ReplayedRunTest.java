package dev.plumbline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayedRunTest {
    private static final int SAMPLES = 3;

    private final Suite suite = Suites.small();
    private final Cast cast = new Cast(
            new ModelRef("base", "b"), List.of(new ModelRef("tuned", "t")), new ModelRef("judge", "j"), Set.of());
    private final List<CallId> sent = new ArrayList<>();
    private final EvalRun run = new EvalRun(suite, cast, (request, id) -> reply(id), true, null);
    private final PrefillCell cell = EvalPlan.of(suite, cast).cells().get(0);

    /** The first sample is judged, the second cannot be, the third has no reply. */
    private CompletableFuture<ChatReply> reply(CallId id) {
        sent.add(id);
        if (id.sample() == 2) {
            return CompletableFuture.failedFuture(new ModelCallException("nothing recorded"));
        }
        String judged = id.sample() == 0 ? "justification" : "who knows";
        return CompletableFuture.completedFuture(
                ChatReply.text(id.kind() == CallKind.JUDGEMENT ? judged : "because " + id.sample()));
    }

    private Stream<Trial> trials() {
        return IntStream.range(0, SAMPLES)
                .boxed()
                .flatMap(i -> Stream.of(new ElaborationTrial(cell, i), new JudgementTrial(cell, i)));
    }

    private List<String> explainAll() {
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            outcomes.add(run.outcome(new ElaborationTrial(cell, i)).join().toString());
            outcomes.add(run.outcome(new JudgementTrial(cell, i)).join().toString());
        }
        return outcomes;
    }

    @Test
    void aCellThatWasDroppedIsCountedOnceHoweverOftenItIsAskedForAgain() {
        List<String> first = explainAll();
        Ledger before = run.ledger();
        assertThat(before.of(CallKind.ELABORATION)).isEqualTo(new Ledger.Account(3, 2, 0, 1));
        assertThat(before.of(CallKind.JUDGEMENT)).isEqualTo(new Ledger.Account(3, 1, 1, 1));
        run.drop(cell, trials());
        assertThat(run.ledger()).isEqualTo(before);
        run.drop(cell, trials());
        assertThat(explainAll()).isEqualTo(first);
        assertThat(run.ledger()).isEqualTo(before);
    }

    @Test
    void whatWasDroppedIsAskedOfTheGatewayAgain() {
        explainAll();
        int once = sent.size();
        explainAll();
        assertThat(sent).as("known while it is kept").hasSize(once);
        run.drop(cell, trials());
        run.outcome(new ElaborationTrial(cell, 0)).join();
        assertThat(sent).hasSize(once + 1);
    }

    @Test
    void nothingIsAskedForEarly() {
        run.prefetch(new RatingTrial(suite.question("tea"), cast.base()));
        assertThat(sent).isEmpty();
        assertThat(run.ledger().total().planned()).isZero();
    }

    @Test
    void aCellWithATrialThatNobodyAskedForIsNotDropped() {
        run.outcome(new ElaborationTrial(cell, 0)).join();
        Ledger before = run.ledger();
        assertThatThrownBy(() -> run.drop(cell, trials())).isInstanceOf(IllegalStateException.class);
        assertThat(run.ledger()).isEqualTo(before);
    }
}
