package dev.plumbline.stats.distribution;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.PublishedReadings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairShiftTest {
    private static final double HALF_A_DIGIT = 5.1e-4;

    /** The table of docs/statistics.md 1.4. */
    @ParameterizedTest
    @CsvSource({
        "gay-marriage, 0.038, 0.038, 0.054, NEARER, 0.05",
        "ice, 0.149, 0.132, 0.297, NEARER, 0.45",
        "abortion, 0.233, 0.055, 0.485, NEARER, 1.27",
        "second-amendment, 0.044, 0.039, 0.160, NEARER, 0.06",
        "immigration, 0.129, 0.126, 0.157, NEARER, 0.18",
        "social-welfare, 0.220, 0.112, 0.342, NEARER, 0.80",
        "democratic-party, 0.217, 0.084, 0.432, NEARER, 1.10",
        "republican-party, 0.086, 0.067, 0.292, NEARER, 0.31",
        "climate-change, 0.067, 0.064, 0.070, NOT_NEARER, 0.08",
    })
    void southernAndCoastalAreThoseOfTheTable(
            String question, double tv, double low, double high, PairShift.Nearness nearness, double w1) {
        SeenDistribution southern = PublishedReadings.of("southern", question);
        SeenDistribution coastal = PublishedReadings.of("coastal", question);
        PairShift pair = PairShift.between(southern, coastal);

        assertClose(pair.tv().value(), tv, HALF_A_DIGIT);
        assertClose(pair.tv(), new Interval(low, high), HALF_A_DIGIT);
        assertClose(pair.w1().value(), w1, 5.1e-3);
        assertThat(PairShift.nearness(southern, coastal, PublishedReadings.of("base", question)))
                .isEqualTo(nearness);
    }

    @ParameterizedTest
    @CsvSource({"gay-marriage", "abortion", "republican-party"})
    void theUpperBoundsAreTheMaximaOverAllPairsOfVertices(String question) {
        SeenDistribution southern = PublishedReadings.of("southern", question);
        SeenDistribution coastal = PublishedReadings.of("coastal", question);
        double tv = 0;
        double w1 = 0;
        for (Distribution p : vertices(southern)) {
            for (Distribution q : vertices(coastal)) {
                tv = Math.max(tv, Distances.tv(p, q));
                w1 = Math.max(w1, Distances.w1(p, q));
            }
        }
        PairShift pair = PairShift.between(southern, coastal);

        assertClose(pair.tv().high(), tv, 1e-9);
        assertClose(pair.w1().high(), w1, 1e-9);
        assertThat(ClosedForms.w1(southern, coastal).high()).isGreaterThanOrEqualTo(w1 - 1e-12);
    }

    /** Against the base, which is seen whole but for 1e-4, the reference has W1's exact range from linear programs. */
    @ParameterizedTest
    @MethodSource("dev.plumbline.stats.GoldenCoastal#cells")
    void w1MatchesTheReferenceLinearPrograms(GoldenCoastal.Cell cell) {
        Interval bounds = ExactW1.bounds(cell.candidate(), cell.base());
        Interval reference = GoldenCoastal.interval(cell.node().get("bounds").get("w1"));

        assertClose(bounds.high(), reference.high(), 1e-9);
        assertThat(bounds.low()).isLessThan(reference.low() + 1e-9).isGreaterThan(reference.low() - 1e-6);
    }

    @Test
    void wideScalesFallBackToTheClosedForm() {
        TreeMap<Integer, Double> seen = new TreeMap<>();
        seen.put(1, 0.6);
        SeenDistribution wide = SeenDistribution.of(1, 15, seen, 0, 0.2);
        TreeMap<Integer, Double> others = new TreeMap<>();
        others.put(9, 0.7);
        SeenDistribution other = SeenDistribution.of(1, 15, others, 0, 0.2);

        assertThat(ExactW1.bounds(wide, other)).isEqualTo(ClosedForms.w1(wide, other));
    }

    @Test
    void whatIsUnseenMayLeaveNearnessOpen() {
        SeenDistribution first = PublishedReadings.of("southern", "abortion");
        SeenDistribution second = PublishedReadings.of("coastal", "abortion");

        assertThat(PairShift.nearness(first, second, first)).isEqualTo(PairShift.Nearness.OPEN);
    }

    /** All sets of unseen digits at the cut, with one more that takes the rest where the unseen mass ends. */
    private static List<Distribution> vertices(SeenDistribution reading) {
        int[] unseen = reading.unseen().toArray();
        List<Distribution> vertices = new ArrayList<>();
        for (int set = 0; set < 1 << unseen.length; set++) {
            double full = Integer.bitCount(set) * reading.cut();
            if (full <= reading.unseenMass()) {
                vertices.add(vertex(reading, unseen, set, -1, 0));
                double rest = reading.unseenMass() - full;
                for (int one = 0; one < unseen.length && rest < reading.cut(); one++) {
                    if ((set >> one & 1) == 0) {
                        vertices.add(vertex(reading, unseen, set, one, rest));
                    }
                }
            }
        }
        return vertices;
    }

    private static Distribution vertex(SeenDistribution reading, int[] unseen, int set, int one, double rest) {
        double[] weights = reading.answers().mapToDouble(reading::weight).toArray();
        for (int i = 0; i < unseen.length; i++) {
            weights[unseen[i] - reading.min()] = (set >> i & 1) == 1 ? reading.cut() : i == one ? rest : 0;
        }
        double sum = Arrays.stream(weights).sum();
        return Distribution.of(
                reading.min(), Arrays.stream(weights).map(w -> w / sum).toArray());
    }
}
