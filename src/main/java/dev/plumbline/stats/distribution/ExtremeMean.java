package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The exact extremes of an expectation over all distributions that a truncated reading allows, by the greedy algorithm G of docs/statistics.md 1.2.
 */
final class ExtremeMean {
    private ExtremeMean() {}

    /** Returns the range of E[g(answer)], given an answer on the scale; in the units of g. */
    static Interval of(SeenDistribution reading, IntToDoubleFunction g) {
        double highest = highest(reading, g);
        double lowest = -highest(reading, answer -> -g.applyAsDouble(answer));
        return Interval.ofRounded(lowest, highest);
    }

    /**
     * Returns the greatest expectation. Starts from the seen probabilities and adds open probability to the answers, best first, as long as the
     * expectation rises.
     */
    private static double highest(SeenDistribution reading, IntToDoubleFunction g) {
        List<Integer> bestFirst = reading.reachable()
                .boxed()
                .sorted(Comparator.comparingDouble((Integer answer) -> -g.applyAsDouble(answer)))
                .toList();
        double mass = reading.mass();
        double total = reading.answers()
                .mapToDouble(answer -> reading.weight(answer) * g.applyAsDouble(answer))
                .sum();
        SeenDistribution.Fill fill = reading.fill();
        for (int answer : bestFirst) {
            if (g.applyAsDouble(answer) * mass <= total) {
                break;
            }
            double added = fill.most(answer);
            total += added * g.applyAsDouble(answer);
            mass += added;
            fill.add(answer);
        }
        return total / mass;
    }

    /** Returns the distribution with the lowest E[g(answer)], as probabilities in the order of the scale. */
    static double[] lowest(SeenDistribution reading, double[] g) {
        List<Integer> lowestFirst = reading.reachable()
                .boxed()
                .sorted(Comparator.comparingDouble((Integer answer) -> g[answer - reading.min()]))
                .toList();
        double mass = reading.mass();
        double total = 0;
        for (int answer : reading.seen().keySet()) {
            total += reading.weight(answer) == 0 ? 0 : reading.weight(answer) * g[answer - reading.min()];
        }
        SeenDistribution.Fill fill = reading.fill();
        List<Integer> filled = new ArrayList<>();
        for (int answer : lowestFirst) {
            double each = g[answer - reading.min()];
            if (each * mass >= total) {
                break;
            }
            double added = fill.most(answer);
            total += added == 0 ? 0 : added * each;
            mass += added;
            fill.add(answer);
            filled.add(answer);
        }
        return filled(reading, filled);
    }

    /** Returns the distribution in which each of these answers in turn gets the highest probability that remains possible. */
    static double[] filled(SeenDistribution reading, List<Integer> answers) {
        double[] weights = reading.answers().mapToDouble(reading::weight).toArray();
        SeenDistribution.Fill fill = reading.fill();
        double mass = reading.mass();
        for (int answer : answers) {
            double added = fill.most(answer);
            weights[answer - reading.min()] += added;
            mass += added;
            fill.add(answer);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= mass;
        }
        return weights;
    }

    /** Returns a distribution in which every answer with a possible probability above 0 has one above 0. */
    static double[] spread(SeenDistribution reading) {
        List<double[]> filled = new ArrayList<>();
        filled.add(filled(reading, List.of()));
        reading.reachable().forEach(answer -> filled.add(filled(reading, List.of(answer))));
        double[] mean = new double[reading.max() - reading.min() + 1];
        Arrays.setAll(mean, i -> filled.stream().mapToDouble(law -> law[i]).sum() / filled.size());
        return mean;
    }
}
