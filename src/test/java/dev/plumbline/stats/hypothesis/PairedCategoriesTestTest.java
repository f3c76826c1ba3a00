package dev.plumbline.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedCategoriesTestTest {
    @Test
    void threeQuestionsThatMovedAlikeAreTwoOfEightExchanges() {
        double[][] differences = {{0.5, -0.5, 0}, {0.2, -0.1, -0.1}, {0.1, -0.1, 0}};
        assertThat(PairedCategoriesTest.of(differences, 9_999, 1)).isEqualTo(PValue.exact(0.25, 8));
    }

    @Test
    void questionsThatMovedInOppositeDirectionsAreNoShiftOfTheSet() {
        double[][] differences = {{0.5, -0.5}, {-0.5, 0.5}};
        assertThat(PairedCategoriesTest.of(differences, 9_999, 1).p()).isEqualTo(1);
    }

    @Test
    void manyQuestionsOfTwoCategoriesAgreeWithSignFlips() {
        double[] values = {0.3, -0.1, 0.2, 0.4, -0.2, 0.1, 0.3, 0.2, -0.1, 0.5, 0.1, -0.3, 0.2, 0.1, 0.2, 0.1};
        double exact = SignFlip.mean(values, 1).p();
        double[][] differences =
                Arrays.stream(values).mapToObj(v -> new double[] {v, -v}).toArray(double[][]::new);
        PValue drawn = PairedCategoriesTest.of(differences, 99_999, 1);
        assertThat(drawn.isExact()).isFalse();
        assertThat(drawn.p()).isCloseTo(exact, within(5 * Math.sqrt(exact * (1 - exact) / 99_999)));
    }
}
