package dev.plumbline.stats;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The extremes of an expectation over everything a truncated reading allows: the greedy G of statistics.md 1.2, exact. */
final class ExtremeMean {
    private ExtremeMean() {}

    /** The range of E[g(answer)], given an answer on the scale; in the units of g. */
    static Interval of(SeenDistribution reading, IntToDoubleFunction g) {
        double highest = highest(reading, g);
        double lowest = -highest(reading, answer -> -g.applyAsDouble(answer));
        return Interval.ofRounded(lowest, highest);
    }

    /** Starts from what was seen and fills answers that may have more, best first, as long as they still pull upwards. */
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
}
