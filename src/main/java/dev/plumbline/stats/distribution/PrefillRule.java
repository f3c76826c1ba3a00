package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Chooses given answers for explanations. The candidate gives these answers, base rarely does, and they are far from base's mode. The rule chooses
 * the farthest such answer on each side of the mode (rule R2 of docs/statistics.md 6). Probabilities are not renormalised, because users draw from
 * all tokens.
 *
 * @param candidateAtLeast the least probability of the answer for the candidate, above 0
 * @param baseAtMost the largest probability of the answer for base, at least 0
 * @param distance the least distance of the answer from base's mode, in points, at least 1
 */
public record PrefillRule(double candidateAtLeast, double baseAtMost, int distance) {
    /** The least distance as a share of the scale's width. */
    private static final double SHARE_OF_WIDTH = 1.0 / 3;

    public PrefillRule {
        if (!(candidateAtLeast > 0) || !(baseAtMost >= 0) || distance < 1) {
            throw new IllegalArgumentException("the rule needs probabilities and a distance above 0 (was "
                    + candidateAtLeast + ", " + baseAtMost + ", " + distance + ")");
        }
    }

    /**
     * Returns rule R2 for a scale. The rule was fitted on the scale 0..9 to 17 answers that one author picked. It finds 15 of them and picks one
     * other answer; expect a lower accuracy elsewhere. The least distance is 3 points on 0..9 and scales with the width.
     *
     * @param min the smallest answer
     * @param max the largest answer, above {@code min}
     */
    public static PrefillRule r2(int min, int max) {
        return new PrefillRule(0.005, 0.05, (int) Math.max(1, Math.round(SHARE_OF_WIDTH * ((double) max - min))));
    }

    /**
     * An answer that the rule chooses.
     *
     * @param answer the answer on the scale
     * @param probability the candidate's probability of the answer, or the largest possible one if the answer was not seen
     * @param seen whether the answer was seen; an unseen answer is chosen only if it had its largest possible probability
     */
    public record Pick(int answer, double probability, boolean seen) {}

    /**
     * Returns the seen answers that the rule chooses, at most one for each side, and the unseen answers that could take their place. The picks are
     * ordered by side, first below base's mode, then by answer.
     */
    public List<Pick> pick(SeenDistribution candidate, SeenDistribution base) {
        candidate.requireSameScale(base);
        List<Integer> modes = base.conditional().modes();
        int lowest = modes.get(0);
        int highest = modes.get(modes.size() - 1);
        List<Pick> picks = new ArrayList<>(side(candidate, base, answer -> lowest - answer >= distance, true));
        picks.addAll(side(candidate, base, answer -> answer - highest >= distance, false));
        return List.copyOf(picks);
    }

    private List<Pick> side(
            SeenDistribution candidate, SeenDistribution base, IntPredicate farEnough, boolean lowestIsFarthest) {
        Comparator<Pick> nearestFirst =
                Comparator.comparingInt(pick -> lowestIsFarthest ? -pick.answer() : pick.answer());
        List<Pick> eligible = candidate
                .answers()
                .filter(farEnough)
                .filter(answer -> most(base, answer) <= baseAtMost)
                .mapToObj(answer -> pick(candidate, answer))
                .filter(pick -> pick.probability() >= candidateAtLeast)
                .toList();
        List<Pick> chosen =
                eligible.stream().filter(Pick::seen).max(nearestFirst).stream().toList();
        Stream<Pick> farther = eligible.stream()
                .filter(pick -> !pick.seen())
                .filter(pick -> chosen.isEmpty() || nearestFirst.compare(pick, chosen.get(0)) > 0);
        return Stream.concat(chosen.stream(), farther)
                .sorted(Comparator.comparingInt(Pick::answer))
                .toList();
    }

    private static Pick pick(SeenDistribution candidate, int answer) {
        boolean seen = candidate.seen().containsKey(answer);
        return new Pick(answer, seen ? candidate.weight(answer) : most(candidate, answer), seen);
    }

    /** Returns the largest possible probability of this answer: the seen part and the possible open part. */
    private static double most(SeenDistribution reading, int answer) {
        return reading.weight(answer) + reading.most(other -> other == answer);
    }
}
