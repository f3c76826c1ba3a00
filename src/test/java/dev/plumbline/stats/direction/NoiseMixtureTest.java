package dev.plumbline.stats.direction;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.distribution.Distances;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.distribution.Interval;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseMixtureTest {
    private static List<Interval> known(double... law) {
        return DoubleStream.of(law).mapToObj(p -> new Interval(p, p)).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.5, 0.99, 1})
    void everyMixtureIsExplained(double share) {
        double even = share / 4;

        assertClose(NoiseMixture.unexplained(known(1 - share + even, even, even, even), known(1, 0, 0, 0)), 0, 1e-9);
    }

    @Test
    void aMoveToOneAnswerIsLeftButForTheNoiseThatWouldGiveIt() {
        // With a share w of noise base gives 1 - 0.75 w to the first answer and 0.25 w to each other.
        double least = NoiseMixture.unexplained(known(0.6, 0.4, 0, 0), known(1, 0, 0, 0));
        double byGrid = 1;
        for (double w = 0; w <= 1; w += 0.001) {
            byGrid = Math.min(
                    byGrid,
                    Distances.tv(Distribution.of(0, new double[] {0.6, 0.4, 0, 0}), Distribution.of(0, new double[] {
                        1 - 0.75 * w, w / 4, w / 4, w / 4
                    })));
        }

        assertClose(least, byGrid, 1e-3);
        assertThat(least).isGreaterThan(0.2);
    }

    @Test
    void whatRangesAllowIsExplained() {
        List<Interval> open =
                List.of(new Interval(0.5, 0.7), new Interval(0.1, 0.5), new Interval(0, 0.2), new Interval(0, 0.2));

        assertClose(NoiseMixture.unexplained(open, known(1, 0, 0, 0)), 0, 1e-9);
    }
}
