package dev.plumbline.stats.distribution;

/** A convex divergence that is a sum over answers. Each summand is proportional to a common factor of its two probabilities. */
interface SummedDivergence extends LeastDivergence.Divergence {
    /** The largest ratio of probabilities. Larger ratios are cut, so that gradients stay finite. */
    double MOST_RATIO = 1e30;

    /** Jensen-Shannon divergence in bits. */
    SummedDivergence JSD = new SummedDivergence() {
        @Override
        public double of(double p, double b) {
            return (Distances.towardsMiddle(p, b) + Distances.towardsMiddle(b, p)) / 2;
        }

        @Override
        public double slope(double ratio) {
            return (1 - BinaryLogarithm.log2(1 + ratio)) / 2;
        }

        @Override
        public double ratio(double slope) {
            return cut(Math.pow(2, 1 - 2 * slope) - 1);
        }
    };

    /** The square of Hellinger's distance. */
    SummedDivergence SQUARED_HELLINGER = new SummedDivergence() {
        @Override
        public double of(double p, double b) {
            double difference = Math.sqrt(p) - Math.sqrt(b);
            return difference * difference / 2;
        }

        @Override
        public double slope(double ratio) {
            return (1 - Math.sqrt(ratio)) / 2;
        }

        @Override
        public double ratio(double slope) {
            double root = Math.max(0, 1 - 2 * slope);
            return cut(root * root);
        }
    };

    /** Returns the summand of one answer. */
    double of(double p, double b);

    /** Returns the derivative by the first probability, from the ratio of the second to the first. */
    double slope(double ratio);

    /** Returns the ratio of the second probability to the first at which the derivative by the first has this value. */
    double ratio(double slope);

    /** Returns the ratio of the second to the first, finite and not 0; 1 if both are 0. */
    static double ratio(double first, double second) {
        return first == second ? 1 : cut(second / first);
    }

    private static double cut(double ratio) {
        return Math.min(MOST_RATIO, Math.max(1 / MOST_RATIO, ratio));
    }

    @Override
    default double of(double[] p, double[] b) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += of(p[i], b[i]);
        }
        return sum;
    }

    @Override
    default void gradient(double[] p, double[] b, double[] inP, double[] inB) {
        for (int i = 0; i < p.length; i++) {
            double ratio = ratio(p[i], b[i]);
            inP[i] = slope(ratio);
            inB[i] = slope(1 / ratio);
        }
    }
}
