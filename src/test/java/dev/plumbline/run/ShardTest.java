package dev.plumbline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.ModelSelector;
import dev.plumbline.suite.OpenQuestions;
import dev.plumbline.suite.Prefill;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final Cast CAST = new Cast(
            BASE,
            List.of(new ModelRef("one", "o"), new ModelRef("two", "t")),
            new ModelRef("judge", "j"),
            Set.of(BASE));

    private static EvalPlan plan() {
        Suite small = Suites.small();
        List<Question> questions = IntStream.range(0, 7)
                .mapToObj(i -> new Question("q" + i, "how much " + i, null, new Scale(0, 9), null, Context.NONE))
                .toList();
        List<Prefill> prefills = IntStream.range(0, 12)
                .mapToObj(i -> new Prefill("q" + i % 4, i % 10, new ModelSelector.All(), "set"))
                .toList();
        ElaborationSettings elaboration = small.elaboration();
        Suite suite = new Suite(
                small.name(),
                small.folder(),
                null,
                small.scale(),
                small.rating(),
                null,
                questions,
                List.of(new Question("control", "how much nothing", null, new Scale(0, 9), null, Context.NONE)),
                List.of(),
                new ElaborationSettings(
                        elaboration.prompt(), 3, elaboration.temperature(), elaboration.maxTokens(), prefills),
                small.judge(),
                small.gate(),
                OpenQuestions.NONE);
        return EvalPlan.of(suite, CAST, new Extras(true, false, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8, 40})
    void everyTrialLiesInExactlyOneShard(int of) {
        EvalPlan plan = plan();
        ShardAssignment deal = ShardAssignment.of(plan, of);
        Set<Trial> seen = new HashSet<>();
        for (int i = 1; i <= of; i++) {
            Shard shard = new Shard(i, of);
            shard.part(plan).trials().forEach(trial -> {
                assertThat(seen.add(trial)).as("first time: " + trial).isTrue();
                assertThat(deal.of(trial)).isEqualTo(shard);
            });
        }
        assertThat(seen).isEqualTo(plan.trials().collect(Collectors.toSet()));
    }

    @Test
    void whatIsComparedStaysTogether() {
        EvalPlan plan = plan();
        for (int i = 1; i <= 5; i++) {
            EvalPlan part = new Shard(i, 5).part(plan);
            assertThat(part.ratings())
                    .allSatisfy(r -> assertThat(part.ratings().stream()
                                    .filter(o -> o.question().equals(r.question())))
                            .hasSize(3));
            assertThat(part.cells())
                    .allSatisfy(c -> assertThat(part.cells().stream()
                                    .filter(o -> o.question().equals(c.question()) && o.answer() == c.answer()))
                            .hasSize(3));
        }
    }

    @Test
    void shardsHaveAboutAsManyCalls() {
        EvalPlan plan = plan();
        List<Long> calls = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Shard(i, 4).part(plan).trials().count())
                .toList();
        long all = plan.trials().count();
        assertThat(calls).allSatisfy(n -> assertThat(n).isBetween(all / 4 - 210, all / 4 + 210));
        assertThat(calls.stream().mapToLong(n -> n).sum()).isEqualTo(all);
    }

    @Test
    void theWholeIsThePlanItself() {
        EvalPlan plan = plan();
        assertThat(Shard.WHOLE.part(plan)).isSameAs(plan);
        assertThat(Shard.parse("3/8")).contains(new Shard(3, 8));
        assertThat(Shard.parse("9/8")).isEmpty();
        assertThat(Shard.parse("-1/8")).isEmpty();
    }
}
