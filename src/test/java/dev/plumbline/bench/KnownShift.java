package dev.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Two laws of answers, 0 to 9, whose total variation is known since they were made with it.
 *
 * @param name what the table calls it
 * @param samples how many answers of each are sampled
 * @param delta their total variation
 */
record KnownShift(String name, List<Double> base, List<Double> candidate, int samples, double delta) {
    /** Moves {@code delta} of the probability from one answer to others, in equal parts. */
    static KnownShift moved(String name, List<Double> base, int samples, double delta, int from, int... to) {
        List<Double> candidate = new ArrayList<>(base);
        candidate.set(from, candidate.get(from) - delta);
        for (int answer : to) {
            candidate.set(answer, candidate.get(answer) + delta / to.length);
        }
        return new KnownShift(name, base, candidate, samples, delta);
    }

    /** How often each answer was given in so many draws. */
    static Map<Integer, Integer> draw(List<Double> law, int samples, SplittableRandom random) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < samples; i++) {
            double at = random.nextDouble();
            int answer = 0;
            while (answer < law.size() - 1 && at >= law.get(answer)) {
                at -= law.get(answer++);
            }
            counts.merge(answer, 1, Integer::sum);
        }
        return counts;
    }
}
