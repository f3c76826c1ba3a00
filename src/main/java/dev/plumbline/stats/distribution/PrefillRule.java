package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Chooses answers worth explaining: the candidate gives them, base hardly does, and they are far from base's mode. Of those it chooses the farthest
 * on each side of the mode (rule R2 of docs/statistics.md 6). Probabilities are not renormalised, because users draw from all
 * tokens.
 *
 * @param candidateAtLeast the least probability the candidate gives the answer, above 0
 * @param baseAtMost the most the base may give it, at least 0
 * @param distance how far from the base's mode it lies at least, in points, at least 1
 */
public record PrefillRule(double candidateAtLeast, double baseAtMost, int distance) {
    /** A third of the width of the scale. */
    private static final double SHARE_OF_WIDTH = 1.0 / 3;

    public PrefillRule {
        if (!(candidateAtLeast > 0) || !(baseAtMost >= 0) || distance < 1) {
            throw new IllegalArgumentException("the rule needs probabilities and a distance above 0 (was "
                    + candidateAtLeast + ", " + baseAtMost + ", " + distance + ")");
        }
    }

    /**
     * Rule R2 on a scale. It was fitted on 0..9 to 17 picks of one author, of which it finds 15 and one other; expect less elsewhere. The distance is
     * 3 points there and scales with the width.
     *
     * @param min the smallest answer
     * @param max the largest answer, above {@code min}
     */
    public static PrefillRule r2(int min, int max) {
        return new PrefillRule(0.005, 0.05, (int) Math.max(1, Math.round(SHARE_OF_WIDTH * ((double) max - min))));
    }

    /**
     * An answer the rule chooses.
     *
     * @param answer of the scale
     * @param probability the candidate's, or the most it can be where the answer was not seen
     * @param seen false for an answer that would be chosen if it had the probability the cut-off allows it
     */
    public record Pick(int answer, double probability, boolean seen) {}

    /**
     * Returns the seen answers the rule chooses, one for each side at most, and the unseen ones that would take their place: "possible, up
     * to the cut". By side, below the base's mode first, then by answer.
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

    /** Returns the most this answer can have: what was seen of it, and what may be open. */
    private static double most(SeenDistribution reading, int answer) {
        return reading.weight(answer) + reading.most(other -> other == answer);
    }
}
