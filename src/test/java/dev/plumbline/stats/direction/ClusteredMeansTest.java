package dev.plumbline.stats.direction;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClusteredMeansTest {
    /** Coastal's radical cells of docs/statistics.md 3, 50 texts each. */
    private static final int[] INCOHERENT = {25, 14, 16, 7, 19, 28, 32, 16};

    private static int[] fifty(int cells) {
        int[] n = new int[cells];
        Arrays.fill(n, 50);
        return n;
    }

    @Test
    void coastalsIncoherenceIsThatOfTheText() {
        Estimate share = ClusteredShare.of(INCOHERENT, fifty(8), 0.05);

        assertClose(share.interval(), new Interval(0.256, 0.530), 6e-4);
        assertClose(Wilson.interval(157, 400, 0.05), new Interval(0.346, 0.441), 5e-4);
    }

    @Test
    void equalQuestionsShowNoSpread() {
        Estimate alike = ClusteredShare.of(new int[] {20, 20, 20}, new int[] {50, 50, 50}, 0.05);

        assertThat(alike.low()).isEqualTo(alike.high());
    }

    @Test
    void theBootstrapOverQuestionsAgreesWithTheT() {
        double[] shares = Arrays.stream(INCOHERENT).mapToDouble(k -> k / 50.0).toArray();
        Estimate bootstrap = ClusterBootstrap.mean(shares, 2_000, 0.05, 3);

        assertClose(bootstrap.value(), 157 / 400.0, 1e-12);
        // Percentiles of 8 questions are narrower than the t interval 0.256..0.530, and wider than the naive Wilson.
        assertThat(bootstrap.low()).isBetween(0.257, 0.345);
        assertThat(bootstrap.high()).isBetween(0.442, 0.529);
        assertThat(ClusterBootstrap.mean(shares, 2_000, 0.05, 3)).isEqualTo(bootstrap);
    }

    @Test
    void moreQuestionsThanCanBeListedAreDrawnToTheSameEnd() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        Estimate drawn = ClusterBootstrap.mean(values, 20_000, 0.05, 3);

        // The standard error of the mean is the root of 10/11, so 1.96 of them are 1.87.
        assertClose(drawn.value(), 6, 1e-12);
        assertClose(drawn.interval(), new Interval(6 - 1.87, 6 + 1.87), 0.1);
        assertThat(ClusterBootstrap.mean(values, 20_000, 0.05, 4)).isNotEqualTo(drawn);
        double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(ClusterBootstrap.mean(ten, 1, 0.05, 3)).isEqualTo(ClusterBootstrap.mean(ten, 1, 0.05, 4));
    }

    @Test
    void twoQuestionsHaveThreeEquallySpacedMeans() {
        // 1/4, 1/2, 1/4.
        assertThat(ClusterBootstrap.mean(new double[] {0, 1}, 1, 0.05, 1)).isEqualTo(new Estimate(0.5, 0, 1));
        assertThat(ClusterBootstrap.mean(new double[] {0, 1}, 1, 0.6, 1)).isEqualTo(new Estimate(0.5, 0.5, 0.5));
    }

    @Test
    void impossibleSharesAreRefused() {
        assertThatThrownBy(() -> ClusteredShare.of(new int[] {1}, new int[] {2}, 0.05))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClusteredShare.of(new int[] {1, 3}, new int[] {2, 2}, 0.05))
                .hasMessage("a question needs 0..n of n >= 1 samples (was 3 of 2)");
    }
}
