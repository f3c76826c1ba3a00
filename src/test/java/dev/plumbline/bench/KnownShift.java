package dev.plumbline.bench;

import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Two laws of answers, 0 to 9, whose total variation is known since they were made with it.
 *
 * @param name what the table calls it
 * @param samples how many answers of each are sampled
 * @param delta their total variation
 */
record KnownShift(String name, double[] base, double[] candidate, int samples, double delta) {
    /** Moves {@code delta} of the probability from one answer to others, in equal parts. */
    static KnownShift moved(String name, double[] base, int samples, double delta, int from, int... to) {
        double[] candidate = base.clone();
        candidate[from] -= delta;
        for (int answer : to) {
            candidate[answer] += delta / to.length;
        }
        return new KnownShift(name, base, candidate, samples, delta);
    }

    /** How often each answer was given in so many draws. */
    static TreeMap<Integer, Integer> draw(double[] law, int samples, SplittableRandom random) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < samples; i++) {
            double at = random.nextDouble();
            int answer = 0;
            while (answer < law.length - 1 && at >= law[answer]) {
                at -= law[answer++];
            }
            counts.merge(answer, 1, Integer::sum);
        }
        return counts;
    }
}
