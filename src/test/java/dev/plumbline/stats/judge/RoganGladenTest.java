package dev.plumbline.stats.judge;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoganGladenTest {
    private static final JsonNode REFERENCE = GoldenCoastal.at("judge_correction_reference");

    private static double[][] confusion() {
        return GoldenCoastal.stream(REFERENCE.get("confusion_rows_gold_cols_judge"))
                .map(GoldenCoastal::doubles)
                .toArray(double[][]::new);
    }

    /** The reference's shares as a hundred gold texts a category. */
    private static ConfusionMatrix hundredEach() {
        return ConfusionMatrix.of(Arrays.stream(confusion())
                .map(row -> Arrays.stream(row)
                        .mapToInt(share -> (int) Math.round(100 * share))
                        .toArray())
                .toArray(int[][]::new));
    }

    @Test
    void matchesTheReference() {
        double[] judged = GoldenCoastal.doubles(REFERENCE.get("judged_proportions"));

        assertThat(SmallMatrix.solveTransposed(confusion(), judged))
                .containsExactly(GoldenCoastal.doubles(REFERENCE.get("matrix_inverse")), within(1e-9));
        assertThat(RoganGladen.projected(confusion(), judged))
                .containsExactly(GoldenCoastal.doubles(REFERENCE.get("projected_to_simplex")), within(1e-9));
    }

    @Test
    void countsGiveTheSameWithIntervalsAroundIt() {
        int[] judged = {120, 116, 28, 12, 124};
        List<Estimate> shares = RoganGladen.correct(hundredEach(), judged, 2_000, 0.05, 4);

        double[] reference = GoldenCoastal.doubles(REFERENCE.get("projected_to_simplex"));
        for (int i = 0; i < reference.length; i++) {
            Estimate share = shares.get(i);
            assertClose(share.value(), reference[i], 1e-9);
            assertThat(share.low()).isLessThan(reference[i]).isGreaterThanOrEqualTo(0);
            assertThat(share.high()).isGreaterThan(reference[i]);
            // Gold's error comes on top of the sample's own.
            assertThat(share.high() - share.low())
                    .isGreaterThan(2 * 1.5 * Math.sqrt(reference[i] * (1 - reference[i]) / 400));
        }
        assertThat(RoganGladen.correct(hundredEach(), judged, 2_000, 0.05, 4)).isEqualTo(shares);
    }

    @Test
    void aPoorJudgeIsNotCorrectedBy() {
        ConfusionMatrix blurred = ConfusionMatrix.of(new int[][] {{50, 50, 0}, {45, 55, 0}, {0, 0, 100}});

        assertThat(RoganGladen.refusal(blurred)).contains("condition number");
        assertThat(RoganGladen.refusal(hundredEach())).isEmpty();
        assertThatThrownBy(() -> RoganGladen.correct(blurred, new int[] {5}, 9, 0.05, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void conditionsAreRatiosOfSingularValues() {
        assertClose(SmallMatrix.condition(new double[][] {{3, 0}, {0, 0.5}}), 6, 1e-12);
        assertClose(SmallMatrix.condition(new double[][] {{0, 1}, {1, 0}}), 1, 1e-12);
        // By hand: the squares of the singular values of [[1,1],[0,1]] are (3 +- sqrt 5)/2.
        assertClose(
                SmallMatrix.condition(new double[][] {{1, 1}, {0, 1}}),
                Math.sqrt((3 + Math.sqrt(5)) / (3 - Math.sqrt(5))),
                1e-12);
        assertThat(SmallMatrix.condition(new double[][] {{1, 1}, {1, 1}})).isGreaterThan(1e12);
    }

    @Test
    void theNearestSharesAreShares() {
        assertThat(RoganGladen.nearestShares(new double[] {0.5, 0.7, -0.2}))
                .containsExactly(new double[] {0.4, 0.6, 0}, within(1e-12));
        assertThat(RoganGladen.nearestShares(new double[] {0.2, 0.8}))
                .containsExactly(new double[] {0.2, 0.8}, within(1e-12));
        assertThat(RoganGladen.nearestShares(new double[] {3, 0, 0})).containsExactly(1, 0, 0);
    }

    @Test
    void aPerfectJudgeOfOneTextOrOfTextsAlikeHasWideIntervals() {
        ConfusionMatrix perfect = ConfusionMatrix.of(new int[][] {{21, 0, 0}, {0, 21, 0}, {0, 0, 21}});
        for (int n : new int[] {1, 50}) {
            List<Estimate> shares = RoganGladen.correct(perfect, new int[] {n, 0, 0}, 2_000, 0.05, 4);
            assertThat(shares.get(0).value()).isEqualTo(1);
            assertThat(shares.get(0).high()).isEqualTo(1);
            assertThat(shares.get(0).low())
                    .isLessThanOrEqualTo(Wilson.interval(n, n, 0.05).low());
            assertThat(shares.get(1).value()).isZero();
            assertThat(shares.get(1).low()).isZero();
            assertThat(shares.get(1).high())
                    .isGreaterThanOrEqualTo(Wilson.interval(0, n, 0.05).high());
        }
    }
}
