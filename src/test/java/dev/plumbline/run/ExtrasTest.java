package dev.plumbline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.recording.RecordingKey;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.OpenQuestions;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import dev.plumbline.testing.Suites;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtrasTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final ModelRef JUDGE = new ModelRef("judge", "j");
    private static final Extras ALL = Extras.named(List.of("controls", "variants", "repeats"));

    private final Cast cast = new Cast(BASE, List.of(TUNED), JUDGE, Set.of());
    private final Suite suite = offering();

    private static Suite offering() {
        Suite small = Suites.small();
        return new Suite(
                small.name(),
                small.folder(),
                null,
                small.scale(),
                small.rating(),
                null,
                small.questions(),
                List.of(new Question("jazz", "how much jazz", null, new Scale(0, 9), null, Context.NONE)),
                List.of(
                        new Variant("turned", "{question}? From 0 to 9.", null, true),
                        new Variant("short", "{question}? From 1 to 5.", new Scale(1, 5), false)),
                small.elaboration(),
                small.judge(),
                small.gate(),
                OpenQuestions.NONE);
    }

    @Test
    void whatASuiteOffersIsNoPartOfAPlanThatDoesNotNameIt() {
        assertThat(EvalPlan.of(suite, cast)).isEqualTo(EvalPlan.of(Suites.small(), cast));
        assertThat(EvalPlan.of(suite, cast, Extras.named(List.of())).extras()).isEmpty();
    }

    @Test
    void eachExtraAddsItsOwnTrials() {
        EvalPlan plan = EvalPlan.of(suite, cast, ALL);
        assertThat(EvalPlan.of(suite, cast, Extras.named(List.of("controls"))).extras())
                .extracting(t -> t.question().id())
                .containsExactly("jazz", "jazz");
        assertThat(plan.extras()).filteredOn(t -> t.variant() != null).hasSize(2 * 2 * 2);
        assertThat(plan.extras()).filteredOn(t -> t.repeat() > 0).hasSize(3 * 2 * 2);
        assertThat(plan.trials()).doesNotHaveDuplicates().hasSize(4 + 2 + 8 + 12 + 12);
        assertThat(plan.trials().filter(t -> t.kind() == CallKind.RATING)).hasSize(4 + 2 + 8 + 12);
    }

    @Test
    void everyPlannedRatingIsARecordingOfItsOwn() {
        List<String> keys = new PlannedCalls(suite, cast, request -> Optional.empty())
                .of(EvalPlan.of(suite, cast, ALL))
                .filter(call -> call.kind() == CallKind.RATING)
                .map(call -> RecordingKey.of(call.request()).value())
                .toList();
        assertThat(keys).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void repeatsByDefaultAreOfTheNamedModelsAlone() {
        Extras extras = Extras.named(List.of()).repeatedByDefault(List.of(BASE));
        assertThat(EvalPlan.of(suite, cast, extras).extras())
                .hasSize(3 * 2)
                .allMatch(t -> t.repeat() > 0 && t.model().equals(BASE));
    }

    @Test
    void aReplayRepeatsByDefaultOnlyTheModelsWhoseRepeatsAreAllRecorded() {
        Extras extras = Extras.named(List.of()).repeatedByDefault(List.of(BASE, TUNED));
        RatingProtocol ratings = new RatingProtocol(suite);
        ChatRequest last = ratings.request(suite.questions().get(1), TUNED, 3, 0);
        Optional<ChatReply> reply = Optional.of(ChatReply.text("7"));
        assertThat(extras.recorded(suite, request -> reply)).isEqualTo(extras);
        assertThat(extras.recorded(suite, request -> request.equals(last) ? Optional.empty() : reply))
                .isEqualTo(Extras.none().repeatedByDefault(List.of(BASE)));
        assertThat(extras.recorded(suite, request -> Optional.empty())).isEqualTo(Extras.none());
    }

    @Test
    void aReplayAsksNamedRepeatsWhateverIsRecorded() {
        assertThat(ALL.repeatedByDefault(List.of(BASE)).recorded(suite, request -> Optional.empty()))
                .isEqualTo(ALL);
    }

    @Test
    void aCountedRatingIsWordedButNotRepeated() {
        Cast counting = new Cast(BASE, List.of(TUNED), JUDGE, Set.of(TUNED));
        EvalPlan plan = EvalPlan.of(suite, counting, ALL);
        assertThat(plan.extras())
                .filteredOn(t -> t.repeat() > 0)
                .extracting(RatingTrial::model)
                .containsOnly(BASE);
        RatingTrial worded = plan.extras().stream()
                .filter(t -> t.variant() != null && t.model().equals(TUNED))
                .findFirst()
                .orElseThrow();
        assertThat(plan.trialsOf(worded)).hasSize(200);
        assertThat(worded.id("small")).hasToString("rating of small/tea worded as turned, model tuned, sample 0");
    }
}
