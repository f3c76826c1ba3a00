package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A lower bound of the minimum of a convex function of two truncated readings. Pairwise Frank-Wolfe steps (Lacoste-Julien and Jaggi 2015) approach
 * the minimum. The bound is the minimum of a linear function that nowhere exceeds the convex one. A greedy fill finds this minimum exactly. So the
 * bound is valid after any number of steps, also for readings whose open mass may belong to several answers.
 */
final class LeastDivergence {
    private static final int STEPS = 120;
    private static final int HALVINGS = 25;
    private static final double CLOSE = 1e-7;

    private LeastDivergence() {}

    /** A convex function of two distributions with its gradient. */
    interface Divergence {
        double of(double[] p, double[] b);

        /**
         * Writes a gradient at p and b into {@code inP} and {@code inB}. For all distributions, the sum of their products with this gradient is at
         * most the function.
         */
        void gradient(double[] p, double[] b, double[] inP, double[] inB);
    }

    /** A mixture of vertices of a reading with their weights. */
    private static final class Mixture {
        private final SeenDistribution reading;
        private final List<double[]> vertices = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private final double[] at;
        private final double[] gradient;
        private double lowest;

        Mixture(SeenDistribution reading) {
            this.reading = reading;
            int answers = reading.max() - reading.min() + 1;
            at = new double[answers];
            gradient = new double[answers];
            vertices.add(ExtremeMean.filled(reading, List.of()));
            reading.reachable().forEach(answer -> vertices.add(ExtremeMean.filled(reading, List.of(answer))));
            vertices.forEach(vertex -> weights.add(1.0 / vertices.size()));
            sum();
        }

        private void sum() {
            Arrays.fill(at, 0);
            for (int i = 0; i < vertices.size(); i++) {
                double[] vertex = vertices.get(i);
                for (int d = 0; d < at.length; d++) {
                    at[d] += weights.get(i) * vertex[d];
                }
            }
        }

        /** Returns the vertex with the smallest product with the gradient. */
        double[] lowest() {
            double[] vertex = ExtremeMean.lowest(reading, gradient);
            lowest = along(vertex);
            return vertex;
        }

        int highest() {
            return IntStream.range(0, vertices.size())
                    .boxed()
                    .max((i, j) -> Double.compare(along(vertices.get(i)), along(vertices.get(j))))
                    .orElseThrow();
        }

        private double along(double[] vertex) {
            double sum = 0;
            for (int d = 0; d < vertex.length; d++) {
                sum += vertex[d] == 0 ? 0 : gradient[d] * vertex[d];
            }
            return sum;
        }

        void move(double[] to, int from, double weight) {
            weights.set(from, weights.get(from) - weight);
            int known = IntStream.range(0, vertices.size())
                    .filter(i -> Arrays.equals(vertices.get(i), to))
                    .findFirst()
                    .orElse(-1);
            if (known >= 0) {
                weights.set(known, weights.get(known) + weight);
            } else {
                vertices.add(to);
                weights.add(weight);
            }
            if (weights.get(from) <= 0) {
                weights.remove(from);
                vertices.remove(from);
            }
            sum();
        }
    }

    /** Returns a lower bound of the function over all distributions that both readings allow. The bound is sharp to 1e-7 if the steps suffice. */
    static double bound(SeenDistribution first, SeenDistribution second, Divergence divergence) {
        Mixture p = new Mixture(first);
        Mixture b = new Mixture(second);
        double best = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            divergence.gradient(p.at, b.at, p.gradient, b.gradient);
            double[] lowestOfP = p.lowest();
            b.lowest();
            best = Math.max(best, p.lowest + b.lowest);
            if (divergence.of(p.at, b.at) - best < CLOSE) {
                break;
            }
            step(p, lowestOfP, b, divergence::of);
            divergence.gradient(p.at, b.at, p.gradient, b.gradient);
            step(b, b.lowest(), p, (inB, inP) -> divergence.of(inP, inB));
        }
        return best;
    }

    private interface Value {
        double of(double[] moved, double[] fixed);
    }

    /** Moves weight from the vertex that is highest along the gradient to the vertex {@code to}, as much as lowers the function most. */
    private static void step(Mixture moved, double[] to, Mixture fixed, Value value) {
        int from = moved.highest();
        double[] away = moved.vertices.get(from);
        double[] trial = new double[to.length];
        double low = 0;
        double high = moved.weights.get(from);
        double most = high;
        for (int i = 0; i < HALVINGS; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (at(moved, away, to, left, trial, fixed, value) < at(moved, away, to, right, trial, fixed, value)) {
                high = right;
            } else {
                low = left;
            }
        }
        double weight = (low + high) / 2;
        boolean all =
                at(moved, away, to, most, trial, fixed, value) <= at(moved, away, to, weight, trial, fixed, value);
        moved.move(to, from, all ? most : weight);
    }

    private static double at(
            Mixture moved, double[] away, double[] to, double weight, double[] trial, Mixture fixed, Value value) {
        for (int d = 0; d < trial.length; d++) {
            trial[d] = Math.max(0, moved.at[d] + weight * (to[d] - away[d]));
        }
        return value.of(trial, fixed.at);
    }
}
