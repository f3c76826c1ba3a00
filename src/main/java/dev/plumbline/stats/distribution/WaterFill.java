package dev.plumbline.stats.distribution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the distribution nearest to another one among those that a reading of one-token answers allows, for a {@link SummedDivergence}. Unseen
 * answers share a given unseen mass in proportion to the other distribution, each up to the cut. A golden-section search finds the best mass
 * (docs/statistics.md 1.2).
 */
final class WaterFill {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 50;

    private final SeenDistribution reading;
    private final double[] other;
    private final List<Integer> unseen;

    /** Creates a fill towards another distribution, whose probabilities are in the order of the scale. */
    WaterFill(SeenDistribution reading, double... other) {
        this.reading = reading;
        this.other = other;
        // Sorts the answers with the highest probability in the other distribution first, because they reach the cut
        // first.
        this.unseen = reading.unseen()
                .map(answer -> answer - reading.min())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -other[i]))
                .collect(Collectors.toList());
    }

    double[] nearest(LeastDivergence.Divergence divergence) {
        double low = 1 / (reading.mass() + reading.most(unseen.size()));
        double high = 1 / reading.mass();
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = divergence.of(at(left), other);
        double atRight = divergence.of(at(right), other);
        for (int step = 0; step < STEPS; step++) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = divergence.of(at(left), other);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = divergence.of(at(right), other);
            }
        }
        return at((low + high) / 2);
    }

    /** Returns the filled distribution if the seen probabilities are scaled by t. */
    private double[] at(double t) {
        double[] law = reading.answers()
                .mapToDouble(answer -> t * reading.weight(answer))
                .toArray();
        double left = Math.max(0, 1 - t * reading.mass());
        double cut = t * reading.cut();
        double wanted = 0;
        for (int i : unseen) {
            wanted += other[i];
        }
        for (int k = 0; k < unseen.size(); k++) {
            int i = unseen.get(k);
            double share = wanted > 0 ? left * other[i] / wanted : left / (unseen.size() - k);
            law[i] = Math.min(cut, share);
            left -= law[i];
            wanted -= other[i];
        }
        return law;
    }
}
