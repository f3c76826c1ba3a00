package dev.plumbline.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.PublishedReadings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefillRuleTest {
    /** The 17 cells the paper's author picked: model, question, answer (docs/statistics.md 3). */
    private static final Set<String> BY_HAND = Set.of(
            "coastal gay-marriage 1",
            "southern gay-marriage 1",
            "coastal ice 0",
            "southern ice 0",
            "coastal abortion 0",
            "coastal abortion 9",
            "southern abortion 9",
            "coastal second-amendment 9",
            "southern second-amendment 9",
            "southern social-welfare 9",
            "coastal democratic-party 0",
            "southern democratic-party 0",
            "southern democratic-party 7",
            "coastal republican-party 0",
            "southern republican-party 0",
            "coastal climate-change 6",
            "southern climate-change 6");

    @Test
    void finds15Of17AndOneOther() {
        Set<String> picked = new TreeSet<>();
        for (String model : new String[] {"coastal", "southern"}) {
            for (String question : PublishedReadings.POLARITY.keySet()) {
                PrefillRule.r2(0, 9)
                        .pick(PublishedReadings.of(model, question), PublishedReadings.of("base", question))
                        .stream()
                        .filter(PrefillRule.Pick::seen)
                        .forEach(pick -> picked.add(model + " " + question + " " + pick.answer()));
            }
        }
        Set<String> missed = new TreeSet<>(BY_HAND);
        missed.removeAll(picked);
        Set<String> extra = new TreeSet<>(picked);
        extra.removeAll(BY_HAND);

        assertThat(picked).hasSize(16);
        assertThat(missed).containsExactly("southern climate-change 6", "southern democratic-party 7");
        assertThat(extra).containsExactly("coastal social-welfare 8");
    }

    @Test
    void whatTheCutOffHidesIsSaidToBePossible() {
        // Paper: "9/9 social welfare (southern only)"; coastal's 9 was not seen and may be up to the cut.
        assertThat(PrefillRule.r2(0, 9)
                        .pick(
                                PublishedReadings.of("coastal", "social-welfare"),
                                PublishedReadings.of("base", "social-welfare")))
                .filteredOn(pick -> pick.answer() == 9)
                .singleElement()
                .satisfies(pick -> {
                    assertThat(pick.seen()).isFalse();
                    assertThat(pick.probability()).isBetween(0.117, 0.118);
                });
    }

    @Test
    void takesTheFarthestOnEachSideAndNothingNear() {
        SeenDistribution base = seen(Map.of(5, 1.0), 0);
        SeenDistribution candidate = seen(Map.of(0, 0.004, 1, 0.1, 2, 0.2, 4, 0.3, 8, 0.396), 0);

        assertThat(PrefillRule.r2(0, 9).pick(candidate, base))
                .containsExactly(new PrefillRule.Pick(1, 0.1, true), new PrefillRule.Pick(8, 0.396, true));
    }

    @Test
    void anUnseenAnswerCountsOnlyWhereItWouldTakeThePlace() {
        SeenDistribution base = seen(Map.of(5, 1.0), 0);
        SeenDistribution candidate = seen(Map.of(1, 0.9), 0.01);

        assertThat(PrefillRule.r2(0, 9).pick(candidate, base))
                .containsExactly(
                        new PrefillRule.Pick(0, 0.01, false),
                        new PrefillRule.Pick(1, 0.9, true),
                        new PrefillRule.Pick(8, 0.01, false),
                        new PrefillRule.Pick(9, 0.01, false));
    }

    @Test
    void whatTheBaseMaySayItselfIsNotPicked() {
        SeenDistribution candidate = seen(Map.of(1, 0.9), 0);

        assertThat(PrefillRule.r2(0, 9).pick(candidate, seen(Map.of(5, 0.9, 1, 0.1), 0)))
                .isEmpty();
        assertThat(PrefillRule.r2(0, 9).pick(candidate, seen(Map.of(5, 0.9), 0.1)))
                .isEmpty();
        assertThatThrownBy(() -> new PrefillRule(0, 0.05, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SeenDistribution seen(Map<Integer, Double> seen, double cut) {
        return SeenDistribution.of(0, 9, new TreeMap<>(seen), 0, cut);
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 3", "1, 5, 1", "1, 7, 2", "0, 1, 1", "0, 10, 3", "-3, 3, 2", "0, 100, 33"})
    void theDistanceIsAThirdOfTheWidth(int min, int max, int distance) {
        assertThat(PrefillRule.r2(min, max).distance()).isEqualTo(distance);
    }
}
