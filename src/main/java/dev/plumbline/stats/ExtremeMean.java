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

    /** Starts from the seen answers and adds unseen ones, best first, for as long as they still pull upwards. */
    private static double highest(SeenDistribution reading, IntToDoubleFunction g) {
        List<Integer> bestFirst = reading.unseen()
                .boxed()
                .sorted(Comparator.comparingDouble((Integer answer) -> -g.applyAsDouble(answer)))
                .toList();
        double mass = reading.mass();
        double total = reading.answers()
                .mapToDouble(answer -> reading.weight(answer) * g.applyAsDouble(answer))
                .sum();
        double left = reading.unseenMass();
        for (int answer : bestFirst) {
            double added = Math.min(reading.cut(), left);
            if (added <= 0 || g.applyAsDouble(answer) * mass <= total) {
                break;
            }
            total += added * g.applyAsDouble(answer);
            mass += added;
            left -= added;
        }
        return total / mass;
    }
}
