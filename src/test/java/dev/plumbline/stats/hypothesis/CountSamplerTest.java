package dev.plumbline.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CountSamplerTest {
    private static final int DRAWS = 100_000;

    @Test
    void redrawnCountsFollowTheMultinomialLaw() {
        int[] stock = {3, 1, 0, 2};

        follows(CountSampler.redrawing(stock, Generator.of(1)), 6, stock.length, counts -> {
            double p = factorial(6);
            for (int k = 0; k < stock.length; k++) {
                p *= Math.pow(stock[k] / 6.0, counts[k]) / factorial(counts[k]);
            }
            return p;
        });
    }

    @Test
    void dealtCountsFollowTheHypergeometricLaw() {
        int[] pool = {4, 3, 1, 2};

        follows(CountSampler.dealing(5, pool, Generator.of(2)), 5, pool.length, counts -> {
            double p = 1 / choose(10, 5);
            for (int k = 0; k < pool.length; k++) {
                p *= choose(pool[k], counts[k]);
            }
            return p;
        });
    }

    @Test
    void whoDealsAllDealsThePool() {
        int[] counts = new int[3];
        CountSampler.dealing(7, new int[] {4, 0, 3}, Generator.of(3)).next(counts);

        assertThat(counts).containsExactly(4, 0, 3);
    }

    @Test
    void aSingleCategoryTakesAll() {
        int[] counts = new int[3];
        CountSampler.redrawing(new int[] {0, 9, 0}, Generator.of(3)).next(counts);

        assertThat(counts).containsExactly(0, 9, 0);
    }

    @Test
    void countsOfTenThousandKeepMeanAndSpread() {
        int[] stock = {9_000, 10, 990};
        CountSampler sampler = CountSampler.redrawing(stock, Generator.of(4));
        double[][] drawn = new double[3][4_000];
        int[] counts = new int[3];
        for (int draw = 0; draw < 4_000; draw++) {
            sampler.next(counts);
            assertThat(Arrays.stream(counts).sum()).isEqualTo(10_000);
            for (int k = 0; k < 3; k++) {
                drawn[k][draw] = counts[k];
            }
        }
        for (int k = 0; k < 3; k++) {
            double mean = Moments.mean(drawn[k]);
            double variance =
                    Arrays.stream(drawn[k]).map(c -> (c - mean) * (c - mean)).sum() / 3_999;
            double law = stock[k] * (1 - stock[k] / 10_000.0);
            assertThat((mean - stock[k]) / Math.sqrt(law / 4_000)).isBetween(-4.0, 4.0);
            // The variance of a variance of n normal values is 2/(n-1) of its square.
            assertThat((variance / law - 1) / Math.sqrt(2 / 3_999.0)).isBetween(-4.0, 4.0);
        }
    }

    /** Each possible row of counts comes as often as the law says, within 4.5 standard errors, and no other. */
    private static void follows(CountSampler sampler, int size, int categories, ToDoubleFunction<int[]> law) {
        Map<List<Integer>, Integer> seen = new HashMap<>();
        int[] counts = new int[categories];
        for (int draw = 0; draw < DRAWS; draw++) {
            sampler.next(counts);
            seen.merge(Arrays.stream(counts).boxed().toList(), 1, Integer::sum);
        }
        double total = 0;
        for (List<Integer> row : seen.keySet()) {
            int[] cells = row.stream().mapToInt(Integer::intValue).toArray();
            assertThat(Arrays.stream(cells).sum()).isEqualTo(size);
            double p = law.applyAsDouble(cells);
            total += p;
            double error = Math.sqrt(p * (1 - p) * DRAWS);
            assertThat((seen.get(row) - p * DRAWS) / error).as(row + "").isBetween(-4.5, 4.5);
        }
        assertThat(total).isGreaterThan(0.999);
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    private static double choose(int n, int k) {
        return k < 0 || k > n ? 0 : factorial(n) / factorial(k) / factorial(n - k);
    }
}
