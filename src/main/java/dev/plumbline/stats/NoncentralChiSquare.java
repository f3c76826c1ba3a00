package dev.plumbline.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The power of chi-square tests, whose statistic follows the noncentral chi-square where something differs. */
final class NoncentralChiSquare {
    private static final double NEGLIGIBLE = 1e-14;
    private static final double MOST = 1e6;

    private NoncentralChiSquare() {}

    /** P(X > x): a Poisson mixture of central ones (Johnson, Kotz and Balakrishnan 1995, 29.3), summed outwards. */
    static double survival(double x, int degreesOfFreedom, double noncentrality) {
        double half = noncentrality / 2;
        int middle = (int) half;
        double atMiddle = Math.exp(-half + middle * Math.log(Math.max(half, Double.MIN_NORMAL)) - lnFactorial(middle));
        double weight = half > 0 ? atMiddle : 1;
        double sum = 0;
        double up = weight;
        for (int j = middle; up > NEGLIGIBLE; j++) {
            sum += up * ChiSquaredDistribution.of(degreesOfFreedom + 2.0 * j).survivalProbability(x);
            up *= half / (j + 1);
        }
        double down = weight;
        for (int j = middle; j > 0 && down > NEGLIGIBLE; j--) {
            down *= j / half;
            sum += down
                    * ChiSquaredDistribution.of(degreesOfFreedom + 2.0 * (j - 1))
                            .survivalProbability(x);
        }
        return Math.min(1, sum);
    }

    private static double lnFactorial(int n) {
        return LnFactorials.upTo(n)[n];
    }

    /** The noncentrality at which a test of error rate alpha finds the difference with this power, by bisection. */
    static double needed(int degreesOfFreedom, double alpha, double power) {
        double critical = ChiSquaredDistribution.of(degreesOfFreedom).inverseSurvivalProbability(alpha);
        double low = 0;
        double high = 1;
        while (survival(critical, degreesOfFreedom, high) < power && high < MOST) {
            high *= 2;
        }
        while (high - low > 1e-10 * high) {
            double middle = (low + high) / 2;
            if (survival(critical, degreesOfFreedom, middle) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
