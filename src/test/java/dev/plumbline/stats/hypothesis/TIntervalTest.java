package dev.plumbline.stats.hypothesis;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.distribution.ExactTv;
import dev.plumbline.stats.distribution.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TIntervalTest {
    @ParameterizedTest
    @CsvSource({"tv", "jsd_bits", "hellinger", "w1", "w1_scaled"})
    void meansOverTheSuiteMatchTheReference(String metric) {
        JsonNode reference = GoldenCoastal.at("suite", "coastal", metric);
        double[] values = GoldenCoastal.cells()
                .mapToDouble(cell -> cell.renormalised(metric))
                .toArray();
        Estimate mean = TInterval.mean(values, 0.05);

        assertClose(mean.value(), reference.get("mean").doubleValue(), 1e-9);
        assertClose(mean.interval(), GoldenCoastal.interval(reference.get("t_ci95")), 1e-9);
    }

    @Test
    void meanBoundsOverTheSuiteMatchTheReference() {
        Interval tv = GoldenCoastal.interval(GoldenCoastal.at("suite", "coastal", "tv", "mean_bounds"));
        double[] lows = GoldenCoastal.cells()
                .mapToDouble(
                        cell -> ExactTv.bounds(cell.candidate(), cell.base()).low())
                .toArray();
        double[] highs = GoldenCoastal.cells()
                .mapToDouble(
                        cell -> ExactTv.bounds(cell.candidate(), cell.base()).high())
                .toArray();

        assertClose(new Interval(Moments.mean(lows), Moments.mean(highs)), tv, 1e-9);
    }

    @Test
    void equivalenceMatchesTheReference() {
        double[] values = GoldenCoastal.doubles(
                GoldenCoastal.at("suite", "coastal", "liberal_index_points").get("values"));

        GoldenCoastal.at("suite", "coastal", "liberal_index_points", "tost").forEach(tost -> {
            assertClose(
                    TInterval.equivalence(values, tost.get("margin").doubleValue()),
                    tost.get("p_tost").doubleValue(),
                    1e-9);
            assertClose(TInterval.mean(values, 0.1).interval(), GoldenCoastal.interval(tost.get("ci90")), 1e-9);
        });
        assertThat(GoldenCoastal.at("suite", "coastal", "liberal_index_points", "tost"))
                .isNotEmpty();
    }

    /** Incoherent texts of 50 in docs/statistics.md 3: coastal minus southern over the 7 common radical cells. */
    @Test
    void pairedDifferencesOfTheTableAreThoseOfTheText() {
        double[] incoherent = {25 - 4, 14 - 1, 7 - 3, 19, 28 - 4, 32 - 3, 16};
        double[] share = Arrays.stream(incoherent).map(x -> x / 50).toArray();
        Estimate mean = TInterval.mean(share, 0.05);

        assertClose(mean.value(), 0.36, 5e-3);
        assertClose(mean.interval(), new Interval(0.21, 0.51), 5e-3);
        assertClose(SignFlip.mean(share, 1).p(), 0.0156, 5e-5);
    }

    @Test
    void oneValueHasNoSpread() {
        assertThatThrownBy(() -> TInterval.mean(new double[] {1}, 0.05)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TInterval.equivalence(new double[] {1, 1}, 1))
                .hasMessage("a t test needs values that differ");
        assertThatThrownBy(() -> TInterval.equivalence(new double[] {1, 2}, 0))
                .hasMessage("a margin must be above 0 (was 0.0)");
    }

    @Test
    void theOutermostLimitsCoverEveryChoiceOfValues() {
        SplittableRandom random = new SplittableRandom(16);
        for (int n : new int[] {2, 5, 9, 20}) {
            List<Interval> ranges = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                double low = random.nextDouble(-2, 1);
                ranges.add(new Interval(low, low + random.nextDouble(2)));
            }
            Interval outermost = TInterval.outermost(ranges, 0.05);
            for (int draw = 0; draw < 500; draw++) {
                double[] values = ranges.stream()
                        .mapToDouble(r -> random.nextBoolean()
                                ? r.low() + random.nextDouble() * (r.high() - r.low())
                                : random.nextBoolean() ? r.low() : r.high())
                        .toArray();
                Estimate mean = TInterval.mean(values, 0.05);
                assertThat(mean.low()).isGreaterThanOrEqualTo(outermost.low() - 1e-12);
                assertThat(mean.high()).isLessThanOrEqualTo(outermost.high() + 1e-12);
            }
        }
    }

    @Test
    void knownValuesHaveTheirOwnInterval() {
        double[] values = {0.1, 0.4, -0.2};
        List<Interval> known =
                DoubleStream.of(values).mapToObj(v -> new Interval(v, v)).toList();
        Estimate mean = TInterval.mean(values, 0.05);

        assertClose(TInterval.outermost(known, 0.05).low(), mean.low(), 1e-12);
        assertClose(TInterval.outermost(known, 0.05).high(), mean.high(), 1e-12);
    }
}
