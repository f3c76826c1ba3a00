package dev.plumbline.stats;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a top-k reading shows of a distribution, because the k most probable tokens leave some probability unseen.
 *
 * <p>Bounds follow statistics.md 1.2: every seen answer is seen whole, an unseen answer is one token, and no unseen token
 * is more probable than the {@code cut}; what no answer takes lies on text off the scale. Immutable.
 */
public final class SeenDistribution {
    /** Providers round logprobs to bfloat16, so that sums above 1 are facts and no mistakes. */
    private static final double MOST_MASS = 1.02;

    private final int min;
    private final int max;
    private final SortedMap<Integer, Double> seen;
    private final double mass;
    private final double nonScaleMass;
    private final double cut;

    private SeenDistribution(int min, int max, SortedMap<Integer, Double> seen, double nonScaleMass, double cut) {
        this.min = min;
        this.max = max;
        this.seen = seen;
        this.mass = seen.values().stream().mapToDouble(p -> p).sum();
        this.nonScaleMass = nonScaleMass;
        this.cut = cut;
    }

    /**
     * A reading over the answers {@code min..max}.
     *
     * @param seen answer to probability, each in 0..1.02, spellings of one answer summed; if none is above 0, the
     *     reading has no conditional distribution
     * @param nonScaleMass the probability of the other seen tokens, in 0..1.02
     * @param cut the smallest probability of a single seen token, at least 0: no unseen token has more
     */
    public static SeenDistribution of(
            int min, int max, SortedMap<Integer, Double> seen, double nonScaleMass, double cut) {
        if (max < min || max == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a scale needs min <= max (was " + min + ".." + max + ")");
        }
        for (Map.Entry<Integer, Double> entry : seen.entrySet()) {
            if (entry.getKey() < min || entry.getKey() > max) {
                throw new IllegalArgumentException(
                        "the scale is " + min + ".." + max + " (was " + entry.getKey() + ")");
            }
            requireProbability("the probability of answer " + entry.getKey(), entry.getValue());
        }
        requireProbability("the probability of tokens off the scale", nonScaleMass);
        requireProbability("the cut", cut);
        SortedMap<Integer, Double> ascending = new TreeMap<>();
        ascending.putAll(seen);
        SeenDistribution made =
                new SeenDistribution(min, max, Collections.unmodifiableSortedMap(ascending), nonScaleMass, cut);
        requireProbability("the sum of all seen", made.mass + nonScaleMass);
        return made;
    }

    private static void requireProbability(String what, double p) {
        if (!(p >= 0 && p <= MOST_MASS)) {
            throw new IllegalArgumentException(what + " must lie in 0.." + MOST_MASS + " (was " + p + ")");
        }
    }

    /** What the seen answers sum to; never clamped, so up to 1.02. */
    public double mass() {
        return mass;
    }

    /** What the seen tokens that are no answers sum to. */
    public double nonScaleMass() {
        return nonScaleMass;
    }

    /** What no seen token accounts for, in 0..1. */
    public double unseenMass() {
        return Math.max(0, 1 - mass - nonScaleMass);
    }

    /** The smallest probability of a seen token, which no unseen one exceeds. */
    public double cut() {
        return cut;
    }

    /** The smallest answer of the scale. */
    public int min() {
        return min;
    }

    /** The largest answer of the scale. */
    public int max() {
        return max;
    }

    /** The seen answers and their probabilities, ascending; unmodifiable. */
    public SortedMap<Integer, Double> seen() {
        return seen;
    }

    /** Returns whether any answer of the scale was seen, without which there is no conditional distribution. */
    public boolean isOnScale() {
        return mass > 0;
    }

    /** Where the probability of all answers of the scale together may lie: what was seen, and what unseen answers can have. */
    public Interval onScale() {
        double seenMass = Math.min(1, mass);
        return new Interval(seenMass, Math.min(1, seenMass + most((int) unseen().count())));
    }

    /** Where the probability of this answer among all replies, on the scale or off it, may lie. */
    Interval unconditional(int answer) {
        requireOnScale(answer);
        return seen.containsKey(answer) ? new Interval(weight(answer), weight(answer)) : new Interval(0, most(1));
    }

    /** Where the probability of a reply off the scale may lie: seen tokens, and what unseen answers cannot have or need not have. */
    Interval offScale() {
        double unseenMass = unseenMass();
        return new Interval(nonScaleMass + unseenMass - most((int) unseen().count()), nonScaleMass + unseenMass);
    }

    /**
     * The distribution given that the answer is a seen one: the study's reading, renormalised.
     *
     * @throws IllegalStateException if no answer of the scale was seen
     */
    public Distribution conditional() {
        if (!isOnScale()) {
            throw new IllegalStateException("no answer of the scale was seen (was " + this + ")");
        }
        return Distribution.of(
                min, answers().mapToDouble(answer -> weight(answer) / mass).toArray());
    }

    /** The expected answer, given any on the scale, in points of it: of the seen answers, and what the unseen ones allow. */
    public Bounded mean() {
        return Bounded.around(conditional().mean(), ClosedForms.mean(this));
    }

    /** Where an answer's probability, given any answer on the scale, may lie (the digit box of statistics.md 1.2). */
    public Interval box(int answer) {
        requireOnScale(answer);
        return range(other -> other == answer);
    }

    /** Where the probability of this answer or a smaller one, given any answer on the scale, may lie (the CDF box). */
    public Interval cdfBox(int answer) {
        requireOnScale(answer);
        return range(other -> other <= answer);
    }

    /** The same for any set of answers: [A/(m+min(u,c*#unseen outside)), (A+a)/(m+a)], a = min(u,c*#unseen inside). */
    Interval range(IntPredicate set) {
        double inside = answers().filter(set).mapToDouble(this::weight).sum();
        int unseenInside = (int) unseen().filter(set).count();
        int unseenOutside = (int) unseen().count() - unseenInside;
        return Interval.ofRounded(lowest(inside, unseenOutside), highest(inside, unseenInside));
    }

    /** The least a set can have, given what is seen of it and how many unseen answers lie outside. */
    double lowest(double seenInside, int unseenOutside) {
        return seenInside / (mass + most(unseenOutside));
    }

    /** The most a set can have, given what is seen of it and how many unseen answers lie inside. */
    double highest(double seenInside, int unseenInside) {
        double added = most(unseenInside);
        return (seenInside + added) / (mass + added);
    }

    /** The most probability so many unseen answers can have together, before conditioning. */
    double most(int unseenAnswers) {
        return Math.min(unseenMass(), cut * unseenAnswers);
    }

    /** The recorded probability of an answer, 0 for one that was not seen. */
    double weight(int answer) {
        return seen.getOrDefault(answer, 0.0);
    }

    /** All answers of the scale. */
    IntStream answers() {
        return IntStream.rangeClosed(min, max);
    }

    /** The answers of the scale that were not seen. */
    IntStream unseen() {
        return answers().filter(answer -> !seen.containsKey(answer));
    }

    /** Refuses to compare two scales. */
    void requireSameScale(SeenDistribution other) {
        if (min != other.min || max != other.max) {
            throw new IllegalArgumentException("the two readings must be on one scale (was " + min + ".." + max
                    + " and " + other.min + ".." + other.max + ")");
        }
    }

    private void requireOnScale(int answer) {
        if (answer < min || answer > max) {
            throw new IllegalArgumentException("the scale is " + min + ".." + max + " (was " + answer + ")");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenDistribution that
                && min == that.min
                && max == that.max
                && seen.equals(that.seen)
                && Double.compare(nonScaleMass, that.nonScaleMass) == 0
                && Double.compare(cut, that.cut) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(min, max, seen, nonScaleMass, cut);
    }

    @Override
    public String toString() {
        return min + ".." + max + " seen " + seen + ", off the scale " + nonScaleMass + ", cut " + cut;
    }
}
