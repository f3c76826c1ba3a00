package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Whether a suite's questions moved further than control questions of the same form: the difference in differences of |shift| (docs/statistics.md 5).
 *
 * @param difference mean |shift| of the suite's questions minus that of the controls, in the shifts' units
 * @param test the one-sided p-value of the permutation test that exchanges questions and controls
 */
public record ControlContrast(double difference, PValue test) {
    /**
     * Compares the shifts of questions and controls. The test is exact up to 200,000 rearrangements, else uses 9,999 drawn ones.
     *
     * @param suite shifts of the suite's questions, at least one; their signs do not matter
     * @param controls shifts of the controls, at least one
     * @param seed the seed of the draws; see {@link SeedOf}
     */
    public static ControlContrast of(double[] suite, double[] controls, long seed) {
        if (suite.length == 0 || controls.length == 0) {
            throw new IllegalArgumentException(
                    "a contrast needs a question and a control (was " + suite.length + " and " + controls.length + ")");
        }
        double[] sizes = DoubleStream.concat(Arrays.stream(suite), Arrays.stream(controls))
                .map(Math::abs)
                .toArray();
        double inSuite = Arrays.stream(sizes, 0, suite.length).sum();
        double difference = inSuite / suite.length - (Arrays.stream(sizes).sum() - inSuite) / controls.length;
        // The total is fixed, so the difference grows with the sum of the shifts that are labelled as the suite's.
        double threshold = TableStatistic.threshold(inSuite);
        return new ControlContrast(
                difference, RearrangedSum.test(sizes, suite.length, sum -> sum >= threshold, TableTest.DRAWS, seed));
    }
}
