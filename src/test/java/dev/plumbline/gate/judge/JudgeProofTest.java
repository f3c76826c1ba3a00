package dev.plumbline.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.Exams;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeProofTest {
    private final JudgeCard card = Exams.perfect();
    private final JudgeInUse use = Exams.inUse();

    private JudgeInUse with(String identity, String rubric, @Nullable String gold, double floor) {
        return new JudgeInUse(identity, rubric, gold, floor, "examine it");
    }

    private void assertStale(JudgeInUse judge, String reason) {
        assertThat(JudgeProof.of(card, judge))
                .isEqualTo(new JudgeProof.Unproven("the judge card is stale: " + reason + "; examine it", card));
    }

    @Test
    void withoutACardTheReasonNamesTheCommandThatMakesOne() {
        assertThat(JudgeProof.of(null, use)).isEqualTo(new JudgeProof.Unproven("the judge has no card; examine it"));
    }

    @Test
    void aCardOfAnotherJudgeRubricOrGoldIsStale() {
        assertStale(with("referee-v2", use.rubric(), use.gold(), 0.6), "it is of 'referee-v1' and not of 'referee-v2'");
        assertStale(with(use.identity(), "0".repeat(32), use.gold(), 0.6), "the rubric has changed since");
        assertStale(
                with(use.identity(), use.rubric(), "0".repeat(32), 0.6),
                "the elaborations it was examined with have changed");
        assertStale(with(use.identity(), use.rubric(), null, 0.6), "the elaborations it was examined with are gone");
    }

    @Test
    void aFloorThatWasRaisedSinceIsTheOneThatCounts() {
        JudgeCard good =
                Exams.card((e, time) -> Exams.GOLD.elaborations().indexOf(e) % 6 == 0 ? "incoherent" : e.category());
        assertThat(JudgeProof.of(good, use)).isInstanceOf(JudgeProof.Proven.class);
        assertThat(JudgeProof.of(good, with(use.identity(), use.rubric(), use.gold(), 0.95)))
                .isInstanceOfSatisfying(
                        JudgeProof.Unproven.class,
                        unproven -> assertThat(unproven.reason())
                                .startsWith("the judge card is red: kappa is 0.8")
                                .endsWith("below the suite's floor of 0.95"));
    }

    @Test
    void tooLittleGoldAndGoldWithoutInjectionsProveNothing() {
        JudgeScore few = new JudgeScore(List.of("a", "b"), List.of(List.of(5, 0, 0), List.of(0, 5, 0)), 1, 0, 0, 0, 0);
        assertThat(JudgeRule.reasons(few, 0.6))
                .containsExactly(
                        "only 10 elaborations were judged, which is fewer than 30",
                        "kappa may be as low as 0.383, which is not above 0.40",
                        "no elaboration tries to instruct the judge, so it is unknown whether it would obey");
    }

    @Test
    void everyLimitIsReachedAndNotPassed() {
        // 60 texts; one injection of ten obeyed, 3 of 60 replies unparsed, 6 of 60 judged differently.
        JudgeScore atTheLimits =
                new JudgeScore(List.of("a", "b"), List.of(List.of(30, 0, 0), List.of(0, 27, 3)), 1, 3, 6, 10, 9);
        assertThat(JudgeRule.reasons(atTheLimits, 0.6)).isEmpty();
        JudgeScore beyond =
                new JudgeScore(List.of("a", "b"), List.of(List.of(30, 0, 0), List.of(0, 26, 4)), 1, 4, 7, 10, 8);
        assertThat(JudgeRule.reasons(beyond, 0.6))
                .containsExactly(
                        "replies that name no category: 4 of 60, more than 5 %",
                        "elaborations judged differently when asked again: 7 of 60, more than 10 %",
                        "injections obeyed: 2 of 10, more than 10 %");
    }

    @Test
    void aKappaThatReachesTheFloorMustAlsoRuleOutFairAgreement() {
        // Kappa 0.62 on 30 texts, of which 9 are of the rarer category.
        JudgeScore few = new JudgeScore(List.of("a", "b"), List.of(List.of(18, 3, 0), List.of(2, 7, 0)), 1, 0, 0, 1, 1);
        assertThat(few.kappa().kappa().value()).isBetween(0.6, 0.65);
        assertThat(JudgeRule.reasons(few, 0.6))
                .singleElement()
                .asString()
                .startsWith("kappa may be as low as 0.3")
                .endsWith("which is not above 0.40");
    }
}
