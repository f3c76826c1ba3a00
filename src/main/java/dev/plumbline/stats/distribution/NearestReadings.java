package dev.plumbline.stats.distribution;

import java.util.Arrays;

/**
 * A lower bound of the divergence of two readings of one-token answers. The two readings in turn move to the point nearest to the other. The ratios
 * of the two probabilities of each answer define a linear function below the divergence. {@link ExtremeMean} finds the exact minimum of this
 * function. Any ratios give a valid bound. The ratios of the nearest points, with the optimality conditions enforced, give a sharp bound.
 */
final class NearestReadings {
    private static final int SWEEPS = 30;
    private static final int ROUNDS = 12;
    private static final double CLOSE = 1e-10;
    private static final double WIDE = 1e-5;

    private final SeenDistribution first;
    private final SeenDistribution second;
    private final SummedDivergence divergence;

    NearestReadings(SeenDistribution first, SeenDistribution second, SummedDivergence divergence) {
        this.first = first;
        this.second = second;
        this.divergence = divergence;
    }

    double bound() {
        double[] b = ExtremeMean.spread(second);
        double best = 0;
        double value = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[] p = new WaterFill(first, b).nearest(divergence);
            b = new WaterFill(second, p).nearest(divergence);
            double before = value;
            value = divergence.of(p, b);
            boolean stopped = before - value < CLOSE / 10;
            if (stopped || sweep % 10 == 9 || sweep == 0) {
                best = Math.max(best, tightened(p, b));
            }
            if (stopped || value - best < CLOSE) {
                break;
            }
        }
        return value - best < WIDE ? best : Math.max(best, LeastDivergence.bound(first, second, divergence));
    }

    /** Returns the better of two bounds: from the ratios of two points, and from ratios that are nearer to the optimal ones. */
    private double tightened(double[] p, double[] b) {
        double[] ratios = new double[p.length];
        Arrays.setAll(ratios, i -> SummedDivergence.ratio(p[i], b[i]));
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] inP = new double[p.length];
            double[] inB = new double[p.length];
            for (int i = 0; i < p.length; i++) {
                inP[i] = divergence.slope(ratios[i]);
                inB[i] = divergence.slope(1 / ratios[i]);
            }
            double meanOfP = mean(first, inP, p);
            double meanOfB = mean(second, inB, b);
            best = Math.max(best, lowest(first, inP) + lowest(second, inB));
            double mostOfP = divergence.ratio(meanOfP);
            double mostOfB = divergence.ratio(meanOfB);
            for (int i = 0; i < p.length; i++) {
                boolean freeInP = isFree(first, i, p);
                boolean freeInB = isFree(second, i, b);
                // At the optimum the weight of an unseen answer below the cut equals the mean weight of the other
                // answers.
                if (freeInP && freeInB) {
                    ratios[i] = Math.max(1 / mostOfB, Math.min(mostOfP, ratios[i]));
                } else if (freeInP) {
                    ratios[i] = mostOfP;
                } else if (freeInB) {
                    ratios[i] = 1 / mostOfB;
                }
            }
        }
        return best;
    }

    private static boolean isFree(SeenDistribution reading, int index, double[] law) {
        if (reading.seen().containsKey(reading.min() + index) || reading.most(1) == 0) {
            return false;
        }
        double mass = 0;
        for (int i = 0; i < law.length; i++) {
            mass += reading.seen().containsKey(reading.min() + i) ? law[i] : 0;
        }
        return law[index] < 0.999999 * reading.cut() * mass / reading.mass();
    }

    /** Returns the mean weight over the answers that are not free. */
    private static double mean(SeenDistribution reading, double[] weights, double[] law) {
        double sum = 0;
        double mass = 0;
        for (int i = 0; i < law.length; i++) {
            if (!isFree(reading, i, law)) {
                sum += law[i] * weights[i];
                mass += law[i];
            }
        }
        return sum / mass;
    }

    private static double lowest(SeenDistribution reading, double[] weights) {
        double[] law = ExtremeMean.lowest(reading, weights);
        double sum = 0;
        for (int i = 0; i < law.length; i++) {
            sum += law[i] == 0 ? 0 : law[i] * weights[i];
        }
        return sum;
    }
}
