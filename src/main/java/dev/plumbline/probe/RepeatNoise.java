package dev.plumbline.probe;

import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.distribution.Shift;
import java.util.List;

/** How much a rating moves by itself when its request is repeated (nu_AA of statistics.md 4.1). */
final class RepeatNoise {
    private RepeatNoise() {}

    /** The largest total variation between any two repeats, 0..1; 0 for fewer than two. */
    static double of(List<SeenDistribution> repeats) {
        double most = 0;
        for (int i = 0; i < repeats.size(); i++) {
            for (int j = 0; j < i; j++) {
                most = Math.max(
                        most, Shift.between(repeats.get(i), repeats.get(j)).tv().value());
            }
        }
        return most;
    }
}
