package dev.plumbline.stats.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.hypothesis.TableTest;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shifts of counts and of sets: numbers that can be checked by hand, and what decides. */
class OpenShiftsTest {
    private static final Tails COUNTS = CountShift.tails(0.05, 1);
    private static final Tails COUNT_SETS = CountSetShift.tails(0.05, 1);
    private static final Tails CATEGORY_SETS = SetShift.tails(0.05, 1);

    private static int[] cycle(int n, int... values) {
        return IntStream.range(0, n).map(i -> values[i % values.length]).toArray();
    }

    private static CountShift counts(int[] candidate, int... base) {
        return CountShift.between(candidate, base, COUNTS, TableTest.DRAWS, 1);
    }

    @Test
    void theShiftOfCountsIsTheDifferenceOfMeansInBasesStandardDeviations() {
        int[] base = cycle(100, 8, 9, 10, 11, 12);
        CountShift shift = counts(cycle(100, 10, 11, 12, 13, 14), base);
        assertThat(shift.difference().value()).isCloseTo(2, within(1e-12));
        assertThat(shift.w1()).isCloseTo(2, within(1e-12));
        // The variance of 8 to 12 is 2, or 200 / 99 unbiased.
        assertThat(shift.unit()).isCloseTo(Math.sqrt(200 / 99.0), within(1e-12));
        assertThat(shift.standardized().value()).isCloseTo(2 / Math.sqrt(200 / 99.0), within(1e-12));
        assertThat(shift.decide(0.5)).isEqualTo(Decision.DRIFTED);
        assertThat(counts(cycle(100, 6, 7, 8, 9, 10), base).decide(0.5)).isEqualTo(Decision.DRIFTED);
    }

    @Test
    void equalCountsAreWithinIfThereAreEnough() {
        assertThat(counts(cycle(200, 8, 9, 10, 11, 12), cycle(200, 8, 9, 10, 11, 12))
                        .decide(0.5))
                .isEqualTo(Decision.WITHIN);
        assertThat(counts(cycle(20, 8, 9, 10, 11, 12), cycle(20, 8, 9, 10, 11, 12))
                        .decide(0.5))
                .isEqualTo(Decision.INCONCLUSIVE);
        assertThat(counts(cycle(19, 3), cycle(19, 3)).decide(0.5)).isEqualTo(Decision.INCONCLUSIVE);
    }

    @Test
    void aBaseThatAlwaysCountsTheSameHasAUnitOfHalfACount() {
        CountShift none = counts(cycle(200, 3), cycle(200, 3));
        assertThat(none.unit()).isEqualTo(0.5);
        assertThat(none.standardized().high()).isBetween(0.01, 0.2);
        assertThat(none.decide(0.5)).isEqualTo(Decision.WITHIN);
        assertThat(counts(cycle(200, 4), cycle(200, 3)).decide(0.5)).isEqualTo(Decision.DRIFTED);
        assertThat(counts(cycle(200, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4), cycle(200, 3))
                        .decide(0.5))
                .isEqualTo(Decision.WITHIN);
        assertThat(counts(cycle(20, 9), cycle(20, 3)).decide(0.5)).isEqualTo(Decision.INCONCLUSIVE);
    }

    @Test
    void largeShiftsAreStillFoundIfBaseHasALongTail() {
        // 1.3 standard deviations of a law like those of replies' lengths.
        assertThat(found(0.5, 24)).isGreaterThan(28);
        SplittableRandom random = new SplittableRandom(4);
        int[][] base = new int[50][];
        int[][] longer = new int[50][];
        for (int q = 0; q < 50; q++) {
            base[q] = lognormal(0.8, 0, random);
            longer[q] = lognormal(0.8, 60, random);
        }
        // Two standard deviations, in a set.
        assertThat(CountSetShift.between(longer, base, COUNT_SETS, 999, 1).decide(0.5))
                .isEqualTo(Decision.DRIFTED);
    }

    /** Of forty pairs of 200 replies. */
    private static long found(double sigma, int more) {
        SplittableRandom random = new SplittableRandom(4);
        return IntStream.range(0, 40)
                .filter(run -> counts(lognormal(sigma, more, random), lognormal(sigma, 0, random))
                                .decide(0.5)
                        == Decision.DRIFTED)
                .count();
    }

    private static int[] lognormal(double sigma, int more, SplittableRandom random) {
        return IntStream.range(0, 200)
                .map(i -> more + (int) Math.round(30 * Math.exp(sigma * random.nextGaussian())))
                .toArray();
    }

    @Test
    void countsAreNeitherNegativeNorFewerThanTwo() {
        assertThatThrownBy(() -> counts(new int[] {1, -1}, 1, 2))
                .hasMessage("a count must be at least 0 (was [1, -1])");
        assertThatThrownBy(() -> counts(new int[] {1}, 1, 2)).hasMessage("a spread needs at least 2 counts (was 1)");
    }

    @Test
    void aHundredAndFiftyQuestionsWithOneReplyEachDecide() {
        int[][] base = new int[150][];
        int[][] longer = new int[150][];
        int[][] same = new int[150][];
        for (int q = 0; q < 150; q++) {
            base[q] = new int[] {20 + q % 7};
            longer[q] = new int[] {24 + q % 7};
            same[q] = new int[] {20 + (q + 1) % 7};
        }
        assertThat(CountSetShift.between(longer, base, COUNT_SETS, 999, 1).decide(0.5))
                .isEqualTo(Decision.DRIFTED);
        CountSetShift none = CountSetShift.between(same, base, COUNT_SETS, 999, 1);
        assertThat(none.decide(0.5)).isEqualTo(Decision.WITHIN);
        assertThat(none.questions()).isEqualTo(150);
    }

    private static int[][] categories(int questions, int[]... rows) {
        return IntStream.range(0, questions)
                .mapToObj(q -> rows[q % rows.length])
                .toArray(int[][]::new);
    }

    @Test
    void categoriesOfASetAreComparedQuestionByQuestion() {
        int[][] base = categories(150, new int[] {1, 0, 0});
        SetShift moved = SetShift.ofCategories(
                categories(150, new int[] {1, 0, 0}, new int[] {0, 0, 1}), base, CATEGORY_SETS, 999, 1);
        assertThat(moved.size().value()).isCloseTo(0.5, within(1e-12));
        assertThat(moved.size().low()).isBetween(0.3, 0.45);
        assertThat(moved.decide(0.15, moved.test().p(), 0.05)).isEqualTo(Decision.DRIFTED);
        assertThat(moved.decide(0.15, 1, 0.05)).isEqualTo(Decision.INCONCLUSIVE);
        SetShift none = SetShift.ofCategories(base, base, CATEGORY_SETS, 999, 1);
        assertThat(none.size().high()).isBetween(0.01, 0.1);
        assertThat(none.test().p()).isEqualTo(1);
        assertThat(none.decide(0.15, 1, 0.05)).isEqualTo(Decision.WITHIN);
        int[][] few = Arrays.copyOf(base, 20);
        assertThat(SetShift.ofCategories(few, few, CATEGORY_SETS, 999, 1).decide(0.15, 1, 0.05))
                .isEqualTo(Decision.INCONCLUSIVE);
    }

    @Test
    void aSetNeedsTheSameQuestionsWithReplies() {
        assertThatThrownBy(() -> SetShift.ofCategories(
                        categories(3, new int[] {1, 0}), categories(2, new int[] {1, 0}), CATEGORY_SETS, 1, 1))
                .hasMessage("both models need the same questions, at least 2 (was 3 and 2)");
        assertThatThrownBy(() -> SetShift.ofCategories(
                        categories(2, new int[] {0, 0}), categories(2, new int[] {1, 0}), CATEGORY_SETS, 1, 1))
                .hasMessage("a question needs replies in 2 categories (was [0.0, 0.0] and [1.0, 0.0])");
    }

    @Test
    void categoriesOfOneQuestionFollowTheRulesForExplanations() {
        double tail = Tails.ofCategories(0.05, 1);
        CategoryShift moved = CategoryShift.between(new int[] {20, 30}, new int[] {50, 0}, tail, 1);
        assertThat(moved.decide(0.15, moved.test().p(), 0.05)).isEqualTo(Decision.DRIFTED);
        assertThat(CategoryShift.between(new int[] {50, 0}, new int[] {50, 0}, tail, 1)
                        .decide(0.15, 1, 0.05))
                .isEqualTo(Decision.WITHIN);
        assertThat(CategoryShift.between(new int[] {49, 0}, new int[] {49, 0}, tail, 1)
                        .decide(0.15, 1, 0.05))
                .isEqualTo(Decision.INCONCLUSIVE);
    }
}
