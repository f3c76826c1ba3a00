package dev.plumbline.stats.hypothesis;

import java.util.Arrays;

/** Mean and spread of a few numbers. */
public final class Moments {
    private Moments() {}

    /** Returns the mean of at least one number. */
    public static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Returns the sum of squared deviations from the mean. */
    public static double squares(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    }

    /** Returns the unbiased variance of at least two numbers. */
    public static double variance(double[] values) {
        requireAtLeastTwo(values);
        return squares(values) / (values.length - 1);
    }

    /** Returns the unbiased covariance of paired values; both arrays have the same length, at least two. */
    public static double covariance(double[] x, double[] y) {
        requireAtLeastTwo(x);
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (x.length - 1);
    }

    /** Returns the population standard deviation of at least one number. */
    public static double deviation(double[] values) {
        return Math.sqrt(squares(values) / values.length);
    }

    /** Returns the population skewness of at least one number; 0 if all are equal. */
    public static double skewness(double[] values) {
        double mean = mean(values);
        double deviation = deviation(values);
        return deviation == 0
                ? 0
                : Arrays.stream(values)
                        .map(x -> Math.pow((x - mean) / deviation, 3))
                        .average()
                        .orElseThrow();
    }

    private static void requireAtLeastTwo(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("a spread needs at least 2 values (was " + values.length + ")");
        }
    }
}
