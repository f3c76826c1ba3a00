package dev.plumbline.stats.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.TableStatistic;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    /** Base always explains alike, and the candidate moves a little more than delta into another category: the worst case of few samples. */
    @ParameterizedTest
    @CsvSource({"0.3", "0.15", "0.1"})
    void categoriesAreFalselyWithinInAtMostFivePercentFromTheMinimumOn(double delta) {
        int needed = SampleSize.ofCategories(delta);
        for (int n = needed; n < 2 * needed; n += Math.max(1, needed / 12)) {
            int most = -1;
            for (int k = 0; k < n && high(n, k) <= delta; k++) {
                most = k;
            }
            double falselyWithin = BinomialDistribution.of(n, delta).cumulativeProbability(most);
            assertThat(falselyWithin).as("n = " + n).isLessThanOrEqualTo(0.05);
        }
    }

    private static double high(int n, int moved) {
        ContingencyTable table = ContingencyTable.of(new int[] {n - moved, moved}, new int[] {n, 0});
        return DistanceBootstrap.of(table, TableStatistic.TV, 20_000, n)
                .expandedLimits(0.025, 0.01, 1)
                .high();
    }

    @Test
    void theRuleAsksForAHundredOrTwentyAnAnswer() {
        assertThat(SampleSize.needed(2, 0.15)).isEqualTo(100);
        assertThat(SampleSize.needed(6, 0.15)).isEqualTo(120);
    }

    @Test
    void aSmallToleranceAsksForMore() {
        assertThat(SampleSize.needed(2, 0.01)).isEqualTo(1_500);
    }

    @Test
    void aLawUsesTheAnswersItGives() {
        assertThat(SampleSize.needed(Distribution.of(0, new double[] {0, 0.1, 0.1, 0.2, 0.2, 0.2, 0.2}), 0.15))
                .isEqualTo(120);
    }
}
