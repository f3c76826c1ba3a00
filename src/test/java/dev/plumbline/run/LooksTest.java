package dev.plumbline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");

    private final Suite suite = Suites.small().with(new AnswerSampling(400, 100, null));
    private final Cast cast = new Cast(BASE, List.of(TUNED), null, Set.of(BASE, TUNED));
    private final Set<ChatRequest> asked = ConcurrentHashMap.newKeySet();
    private final RatingTrial tea = new RatingTrial(suite.question("tea"), TUNED);
    private final RatingTrial coffee = new RatingTrial(suite.question("coffee"), TUNED);

    private EvalRun run(Looks looks) {
        ChatGateway gateway = (request, id) -> {
            asked.add(request);
            return CompletableFuture.completedFuture(ChatReply.text("5"));
        };
        return new EvalRun(suite, cast, gateway, false, looks);
    }

    private static int samples(Outcome<Rating> outcome) {
        return ((Outcome.Measured<Rating>) outcome).value().samples();
    }

    /** Decides tea at 200 answers and coffee never. These requests have no answer. */
    private static Looks decidingTeaAt200(Set<ChatRequest> beyond) {
        return new Looks() {
            @Override
            public boolean isDecided(RatingTrial rating, Outcome<Rating> base, Outcome<Rating> candidate) {
                assertThat(samples(base)).isEqualTo(100);
                return rating.question().id().equals("tea") && samples(candidate) >= 200;
            }

            @Override
            public boolean isAvailable(ChatRequest next) {
                return !beyond.contains(next);
            }
        };
    }

    @Test
    void aDecidedQuestionIsAskedNoMore() {
        EvalRun run = run(decidingTeaAt200(Set.of()));

        assertThat(samples(run.outcome(tea).join())).isEqualTo(200);
        assertThat(asked).hasSize(100 + 200);
        assertThat(run.ledger().of(CallKind.RATING).planned()).isEqualTo(300);
        assertThat(run.outcome(tea)).isSameAs(run.outcome(tea));
    }

    @Test
    void anUndecidedQuestionIsAskedToTheLastLook() {
        assertThat(samples(run(decidingTeaAt200(Set.of())).outcome(coffee).join()))
                .isEqualTo(400);
    }

    @Test
    void aReplayStopsWhereTheRecordingStopped() {
        EvalRun whole = run(decidingTeaAt200(Set.of()));
        ChatRequest first = new RatingProtocol(suite).answerRequest(coffee.question(), TUNED, 100);

        assertThat(samples(whole.outcome(coffee).join())).isEqualTo(400);
        assertThat(samples(run(decidingTeaAt200(Set.of(first))).outcome(coffee).join()))
                .isEqualTo(100);
    }

    @Test
    void aReplayNeedsNoLookThatTheRecordingHasNotBegun() {
        run(decidingTeaAt200(Set.of())).outcome(tea).join();
        Set<ChatRequest> recorded = new HashSet<>(asked);
        EvalPlan plan =
                EvalPlan.of(suite.ratingsAlone(), cast).part(q -> q.id().equals("tea"), cell -> false, cell -> false);

        assertThat(new PlannedCalls(
                                suite,
                                cast,
                                request -> recorded.contains(request)
                                        ? Optional.of(ChatReply.text("5"))
                                        : Optional.empty(),
                                true)
                        .of(plan))
                .hasSize(100 + 200);
        assertThat(new PlannedCalls(suite, cast, request -> Optional.empty()).of(plan))
                .hasSize(100 + 400);
    }

    @Test
    void baseOtherWordingsAndRepeatsHaveOneLook() {
        AnswerSampling sampling = suite.rating().sampling();

        assertThat(Looks.of(tea, cast, sampling)).containsExactly(100, 200, 400);
        assertThat(Looks.of(new RatingTrial(tea.question(), BASE), cast, sampling))
                .containsExactly(100);
        assertThat(Looks.of(new RatingTrial(tea.question(), TUNED, null, 1), cast, sampling))
                .containsExactly(400);
    }
}
