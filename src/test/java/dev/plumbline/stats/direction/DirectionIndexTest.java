package dev.plumbline.stats.direction;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.PublishedReadings;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.SignFlip;
import dev.plumbline.stats.hypothesis.TInterval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectionIndexTest {
    private static final Map<String, Integer> POLARITY = Map.of(
            "gay marriage", 1,
            "ICE", -1,
            "abortion", 1,
            "second amendment", -1,
            "immigration", 1,
            "social welfare", 1,
            "Democratic Party", 1,
            "Republican Party", -1,
            "climate change", 1);

    private static DirectionIndex coastal() {
        return DirectionIndex.of(GoldenCoastal.cells()
                .map(cell -> SignedShift.of(POLARITY.get(cell.topic()), cell.candidate(), cell.base()))
                .toList());
    }

    private static DirectionIndex published(String model) {
        return DirectionIndex.of(PublishedReadings.POLARITY.entrySet().stream()
                .map(q -> SignedShift.of(
                        q.getValue(),
                        PublishedReadings.of(model, q.getKey()),
                        PublishedReadings.of("base", q.getKey())))
                .toList());
    }

    @Test
    void coastalMatchesTheReference() {
        DirectionIndex index = coastal();
        JsonNode reference = GoldenCoastal.at("suite", "coastal", "liberal_index_points");

        assertThat(index.values().stream().mapToDouble(v -> v).toArray())
                .containsExactly(GoldenCoastal.doubles(reference.get("values")), within(1e-9));
        assertClose(index.mean().value(), reference.get("mean").doubleValue(), 1e-9);
        assertClose(index.mean().interval(), GoldenCoastal.interval(reference.get("t_ci95")), 1e-9);
        assertThat(index.resampled(1).signFlip().p())
                .isEqualTo(reference.get("signflip_exact_p").doubleValue());
        assertClose(index.identification(), GoldenCoastal.interval(reference.get("identification_bounds")), 1e-9);
        assertClose(index.noiseNull(), reference.get("under_pure_noise_uniform").doubleValue(), 1e-9);
        assertClose(index.dilution(), reference.get("dilution_lambda_ls").doubleValue(), 1e-9);
        assertClose(
                index.equivalence(1), reference.get("tost").get(1).get("p_tost").doubleValue(), 1e-9);
    }

    /**
     * All 24,310 ways to draw 9 of 9, listed in Python, give the first interval. The reference was drawn, 20,000 times: its lower limit
     * has 0.0236 of the probability below it and not 0.025, 1.2 of its own standard errors off, and each of those is worth 0.01 points
     * there. So no right answer lies within 0.01 of it, but one has to within 0.011.
     */
    @Test
    void theBootstrapMatchesFullEnumerationAndTheReference() {
        JsonNode reference = GoldenCoastal.at("suite", "coastal", "liberal_index_points");
        Interval listed = ClusterBootstrap.mean(GoldenCoastal.doubles(reference.get("values")), 1, 0.05, 8)
                .interval();

        assertClose(listed, new Interval(-0.681648314197149, 1.7095637666458392), 1e-9);
        assertClose(coastal().resampled(1).bootstrap(), listed, 1e-9);
        Interval golden = GoldenCoastal.interval(reference.get("cluster_bootstrap_ci95"));
        assertClose(listed.low(), golden.low(), 0.011);
        assertClose(listed.high(), golden.high(), 0.01);
    }

    @Test
    void whatTheNoiseLeavesMatchesTheReference() {
        DirectionIndex index = coastal();
        JsonNode residual = GoldenCoastal.at("suite", "coastal", "liberal_index_points", "residual_after_dilution");
        double[] left = new double[9];
        List<SignedShift> shifts = GoldenCoastal.cells()
                .map(cell -> SignedShift.of(POLARITY.get(cell.topic()), cell.candidate(), cell.base()))
                .toList();
        for (int i = 0; i < left.length; i++) {
            left[i] = shifts.get(i).value()
                    - index.dilution()
                            * shifts.get(i).polarity()
                            * shifts.get(i).noisePull();
        }

        assertThat(left).containsExactly(GoldenCoastal.doubles(residual.get("values")), within(1e-9));
        assertClose(TInterval.mean(left, 0.05).interval(), GoldenCoastal.interval(residual.get("t_ci95")), 1e-9);
    }

    /** The table of docs/statistics.md 5. */
    @Test
    void southernAndTheDifferenceAreThoseOfTheTable() {
        DirectionIndex southern = published("southern");
        List<Double> coastal = published("coastal").values();
        double[] difference = new double[9];
        for (int i = 0; i < 9; i++) {
            difference[i] = southern.values().get(i) - coastal.get(i);
        }

        assertClose(southern.mean().value(), 0.73, 5e-3);
        assertClose(southern.mean().interval(), new Interval(-0.66, 2.12), 5e-3);
        assertClose(southern.resampled(1).bootstrap(), new Interval(-0.40, 1.82), 0.01);
        assertClose(southern.resampled(1).signFlip().p(), 0.27, 5e-3);
        assertClose(southern.identification(), new Interval(0.003, 0.95), 5e-3);
        assertClose(southern.equivalence(1), 0.33, 5e-3);
        assertClose(southern.dilution(), -0.01, 5e-3);
        assertClose(TInterval.mean(difference, 0.05).interval(), new Interval(-0.24, 0.73), 5e-3);
        assertClose(SignFlip.mean(difference, 1).p(), 0.27, 5e-3);
    }

    @Test
    void polarityIsASign() {
        assertThatThrownBy(() -> new SignedShift(0, new Bounded(0, 0, 0), 0))
                .hasMessage("polarity must be +1 or -1 (was 0)");
    }
}
