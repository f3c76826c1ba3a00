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

    /** Moves {@code delta} proportionally from the lower half of the answers in use to the upper half. */
    static KnownShift slid(String name, List<Double> base, int samples, double delta) {
        List<Double> candidate = new ArrayList<>(base);
        long half = base.stream().filter(share -> share > 0).count() / 2;
        double below = 0;
        int split = 0;
        for (long used = 0; used < half; split++) {
            used += base.get(split) > 0 ? 1 : 0;
            below += base.get(split);
        }
        for (int answer = 0; answer < base.size(); answer++) {
            double share = base.get(answer);
            candidate.set(answer, share + (answer < split ? -delta * share / below : delta * share / (1 - below)));
        }
        return new KnownShift(name, base, candidate, samples, delta);
    }

    /** Base against itself. */
    KnownShift unmoved() {
        return new KnownShift(name, base, base, samples, 0);
    }

    /** The same draws in the order of the answers. */
    int[] counts(List<Double> law, int n, SplittableRandom random) {
        int[] counts = new int[law.size()];
        draw(law, n, random).forEach((answer, count) -> counts[answer] = count);
        return counts;
    }
}
