package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Looks;
import dev.plumbline.run.Trial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two questions, 50 answers of base, and looks at 100, 200 and 400 answers of the candidate. */
class PlanWalkTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");

    private final Suite suite = Suites.small().with(new AnswerSampling(400, 50, null));
    private final Cast cast = new Cast(BASE, List.of(TUNED), null, Set.of(BASE, TUNED));
    private final EvalPlan plan = EvalPlan.of(suite.ratingsAlone(), cast);
    private final Set<ChatRequest> recorded = new HashSet<>();
    private final Set<ChatRequest> lacking = new HashSet<>();
    private boolean resultsOfLaterLooks;

    /** Decides tea at the first look and coffee never. */
    private static final Looks LOOKS = new Looks() {
        @Override
        public boolean isDecided(RatingTrial rating, Outcome<Rating> base, Outcome<Rating> candidate) {
            assertThat(((Outcome.Measured<Rating>) base).value().samples()).isEqualTo(50);
            return rating.question().id().equals("tea");
        }

        @Override
        public boolean isAvailable(ChatRequest next) {
            return true;
        }
    };

    /** Walks once and returns how many calls are lacking; these are recorded then. */
    private int walk(@Nullable Looks looks) {
        lacking.clear();
        ChatGateway gateway = (request, id) -> {
            if (recorded.contains(request)) {
                return CompletableFuture.completedFuture(ChatReply.text("5"));
            }
            lacking.add(request);
            return CompletableFuture.failedFuture(new ModelCallException("not there"));
        };
        new PlanWalk(suite, cast, plan, looks).through(gateway, new PlanWalk.Visitor() {
            @Override
            public void ended(Trial trial, boolean answered) {}

            @Override
            public void waits(JudgementTrial trial) {}

            @Override
            public boolean visitsLook(ChatRequest next) {
                return resultsOfLaterLooks;
            }
        });
        recorded.addAll(lacking);
        return lacking.size();
    }

    @Test
    void eachWalkAsksForTheNextLookOfQuestionsThatAreNotDecided() {
        int questions = plan.questions().size();
        assertThat(walk(LOOKS)).isEqualTo(questions * (50 + 100));
        assertThat(walk(LOOKS)).isEqualTo((questions - 1) * 100);
        assertThat(walk(LOOKS)).isEqualTo((questions - 1) * 200);
        assertThat(walk(LOOKS)).isZero();
    }

    @Test
    void aLookWaitsForAllAnswersOfTheOneBeforeAndForThoseOfBase() {
        walk(LOOKS);
        ChatRequest one = recorded.stream()
                .filter(request -> request.model().equals(BASE))
                .findFirst()
                .orElseThrow();
        recorded.remove(one);
        int others = plan.questions().size() - 2;
        assertThat(walk(LOOKS)).isBetween(1 + others * 100, 1 + (others + 1) * 100);
        assertThat(lacking).contains(one);
    }

    @Test
    void withoutLooksAllAnswersAreAskedForAtOnce() {
        assertThat(walk(null)).isEqualTo(plan.questions().size() * (50 + 400));
    }

    @Test
    void resultsOfLooksThatWereNotNeededAreTakenAllTheSame() {
        walk(LOOKS);
        walk(LOOKS);
        walk(LOOKS);
        resultsOfLaterLooks = true;
        assertThat(walk(LOOKS)).isEqualTo(100);
    }
}
