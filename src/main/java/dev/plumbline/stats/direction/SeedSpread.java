package dev.plumbline.stats.direction;

import java.util.List;

/**
 * The spread of one number, such as the total variation of one question, over fine-tunes that differ only in their seed. The spread is the error bar
 * of a recipe. With n values x: mean = sum x / n; variance = sum (x - mean)^2 / (n - 1), the unbiased sample variance.
 *
 * @param mean the mean, in the unit of the values
 * @param variance the sample variance, in the unit squared
 * @param least the smallest value
 * @param most the largest value
 */
public record SeedSpread(double mean, double variance, double least, double most) {
    /**
     * Measures the spread.
     *
     * @param values one finite number for each seed, at least 2
     * @throws IllegalArgumentException if there are fewer than 2 values, because one seed has no spread, or if a value is not finite
     */
    public static SeedSpread of(List<Double> values) {
        if (values.size() < 2) {
            throw new IllegalArgumentException("a spread needs at least 2 seeds (was " + values.size() + ")");
        }
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("values must be finite (was " + value + ")");
            }
            sum += value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double mean = sum / values.size();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new SeedSpread(mean, squares / (values.size() - 1), least, most);
    }
}
