package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a distribution that a top-k reading shows. The k most probable tokens leave some probability unseen, and the first token of an answer
 * may not determine the answer.
 *
 * <p>If every answer is one token, bounds follow docs/statistics.md 1.2: the probability of every seen answer is known, an unseen answer is one
 * token, and no unseen token is more probable than the {@code cut}. The remaining probability belongs to text off the scale. Otherwise {@link
 * OpenMass} lists the answers to which open probability may belong. Immutable.
 */
public final class SeenDistribution {
    /** The largest valid sum of probabilities, because providers round logprobs to bfloat16, so sums may exceed 1. */
    static final double MOST_MASS = 1.02;

    private final int min;
    private final int max;
    private final SortedMap<Integer, Double> seen;
    private final double mass;
    private final double nonScaleMass;
    private final double undecided;
    private final double cut;
    private final @Nullable List<OpenMass> open;
    private final List<OpenAnswers> openAnswers;

    private SeenDistribution(
            int min,
            int max,
            SortedMap<Integer, Double> seen,
            double nonScaleMass,
            double undecided,
            double cut,
            @Nullable List<OpenMass> open) {
        this.min = min;
        this.max = max;
        SortedMap<Integer, Double> ascending = new TreeMap<>();
        ascending.putAll(seen);
        this.seen = Collections.unmodifiableSortedMap(ascending);
        this.mass = this.seen.values().stream().mapToDouble(p -> p).sum();
        this.nonScaleMass = nonScaleMass;
        this.undecided = undecided;
        this.cut = cut;
        this.open = open;
        require();
        this.openAnswers = open == null
                ? List.of(OpenAnswers.each(unseenMass(), cut, answer -> !ascending.containsKey(answer), min, max))
                : open.stream().map(each -> OpenAnswers.of(each, min, max)).toList();
    }

    /**
     * Returns a reading over the answers {@code min..max}, each of which is one token.
     *
     * @param seen the probability of each seen answer, in 0..1.02, summed over the answer's spellings; if none is above 0, the reading has no
     *     conditional distribution
     * @param nonScaleMass the probability of the other seen tokens, in 0..1.02
     * @param cut the smallest probability of a single seen token, at least 0; no unseen token has a higher one
     */
    public static SeenDistribution of(
            int min, int max, SortedMap<Integer, Double> seen, double nonScaleMass, double cut) {
        return new SeenDistribution(min, max, seen, nonScaleMass, 0, cut, null);
    }

    /**
     * Returns a reading over the answers {@code min..max}, some of which may be several tokens.
     *
     * @param seen for each seen answer the probability that certainly belongs to it, in 0..1.02; may be empty
     * @param nonScaleMass the probability that certainly belongs to no answer, in 0..1.02
     * @param undecided the probability of seen tokens that may begin several answers, in 0..1.02
     * @param cut the smallest probability of a single seen first token, at least 0
     * @param open the answers to which the undecided and the unseen probability may belong
     */
    public static SeenDistribution of(
            int min,
            int max,
            SortedMap<Integer, Double> seen,
            double nonScaleMass,
            double undecided,
            double cut,
            List<OpenMass> open) {
        return new SeenDistribution(min, max, seen, nonScaleMass, undecided, cut, List.copyOf(open));
    }

    /**
     * Returns the average of readings of one question that was asked in several ways, with equal weights. Open probability of each reading stays
     * open, so the bounds of the average are exact.
     *
     * @param readings at least one, all over the same answers, none with only one-token answers
     */
    public static SeenDistribution average(List<SeenDistribution> readings) {
        SeenDistribution first = readings.get(0);
        double share = 1.0 / readings.size();
        SortedMap<Integer, Double> seen = new TreeMap<>();
        List<OpenMass> open = new ArrayList<>();
        double nonScaleMass = 0;
        double undecided = 0;
        double cut = 0;
        for (SeenDistribution reading : readings) {
            first.requireSameScale(reading);
            reading.seen.forEach((answer, p) -> seen.merge(answer, p * share, Double::sum));
            nonScaleMass += share * reading.nonScaleMass;
            undecided += share * reading.undecided;
            cut += share * reading.cut;
            Objects.requireNonNull(reading.open, "one-token answers have no open mass to average")
                    .forEach(each -> open.add(each.times(share)));
        }
        return of(first.min, first.max, seen, nonScaleMass, undecided, cut, open);
    }

    private void require() {
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
        requireProbability("the undecided probability", undecided);
        requireProbability("the cut", cut);
        requireProbability("the sum of all seen", mass + nonScaleMass + undecided);
    }

    private static void requireProbability(String what, double p) {
        if (!(p >= 0 && p <= MOST_MASS)) {
            throw new IllegalArgumentException(what + " must lie in 0.." + MOST_MASS + " (was " + p + ")");
        }
    }

    /** Returns the sum of the seen answers; not clamped, so up to 1.02. */
    public double mass() {
        return mass;
    }

    /** Returns the sum of the seen tokens that are no answers. */
    public double nonScaleMass() {
        return nonScaleMass;
    }

    /** Returns the sum of the seen tokens that may begin several answers and whose answer the reply does not show. */
    public double undecided() {
        return undecided;
    }

    /** Returns the probability that no seen token accounts for, in 0..1. */
    public double unseenMass() {
        return Math.max(0, 1 - mass - nonScaleMass - undecided);
    }

    /** Returns whether every answer is read as one token, so that nothing seen is undecided. */
    public boolean isOneToken() {
        return open == null;
    }

    /** Returns the answers to which the undecided and the unseen probability may belong; empty if every answer is one token. */
    public List<OpenMass> open() {
        return open == null ? List.of() : open;
    }

    /** Returns the smallest probability of a seen token. No unseen token has a higher probability. */
    public double cut() {
        return cut;
    }

    /** Returns the smallest answer of the scale. */
    public int min() {
        return min;
    }

    /** Returns the largest answer of the scale. */
    public int max() {
        return max;
    }

    /** Returns the seen answers and their probabilities, ascending; unmodifiable. */
    public SortedMap<Integer, Double> seen() {
        return seen;
    }

    /** Returns whether any answer of the scale was seen, without which there is no conditional distribution. */
    public boolean isOnScale() {
        return mass > 0;
    }

    /** Returns the range of the total probability of all answers of the scale. */
    public Interval onScale() {
        double seenMass = Math.min(1, mass);
        return new Interval(seenMass, Math.min(1, seenMass + most(answer -> true)));
    }

    /** Returns the range of the probability of this answer among all replies, on the scale or off it. */
    public Interval unconditional(int answer) {
        requireOnScale(answer);
        return new Interval(weight(answer), weight(answer) + most(other -> other == answer));
    }

    /** Returns the range of the probability of a reply off the scale. */
    public Interval offScale() {
        double most = nonScaleMass + undecided + unseenMass();
        return new Interval(Math.max(nonScaleMass, most - most(answer -> true)), most);
    }

    /**
     * Returns the distribution given a seen answer: the seen probabilities, renormalised as in the study.
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

    /** Returns the expected answer given an answer on the scale, in points. The value uses the seen answers, and the bounds allow for unseen ones. */
    public Bounded mean() {
        return Bounded.around(conditional().mean(), ClosedForms.mean(this));
    }

    /** Returns the range of an answer's probability, given an answer on the scale (the digit box of docs/statistics.md 1.2). */
    public Interval box(int answer) {
        requireOnScale(answer);
        return range(other -> other == answer);
    }

    /** Returns the range of the probability of this answer or a smaller one, given an answer on the scale (the CDF box). */
    public Interval cdfBox(int answer) {
        requireOnScale(answer);
        return range(other -> other <= answer);
    }

    /**
     * Returns the range of the probability of a set of answers, given an answer on the scale: [A/(m+most outside), (A+most inside)/(m+most inside)].
     */
    Interval range(IntPredicate set) {
        BitSet inside = set(set);
        BitSet outside = (BitSet) inside.clone();
        outside.flip(0, max - min + 1);
        double seenInside = inside.stream().mapToDouble(i -> weight(min + i)).sum();
        double added = most(inside);
        return Interval.ofRounded(seenInside / (mass + most(outside)), (seenInside + added) / (mass + added));
    }

    /** Returns the largest total probability that these answers can have beyond their seen probability, before conditioning. */
    public double most(IntPredicate set) {
        return most(set(set));
    }

    private double most(BitSet set) {
        double most = 0;
        for (OpenAnswers each : openAnswers) {
            most += each.most(set);
        }
        return most;
    }

    private BitSet set(IntPredicate set) {
        BitSet bits = new BitSet(max - min + 1);
        for (int answer = min; answer <= max; answer++) {
            if (set.test(answer)) {
                bits.set(answer - min);
            }
        }
        return bits;
    }

    /** Returns the least probability of a set of one-token answers, from its seen probability and the number of unseen answers outside the set. */
    double lowest(double seenInside, int unseenOutside) {
        return seenInside / (mass + most(unseenOutside));
    }

    /** Returns the largest probability of a set of one-token answers, from its seen probability and the number of unseen answers in the set. */
    double highest(double seenInside, int unseenInside) {
        double added = most(unseenInside);
        return (seenInside + added) / (mass + added);
    }

    /** Returns the largest total probability of a number of unseen one-token answers, before conditioning. */
    public double most(int unseenAnswers) {
        return Math.min(unseenMass(), cut * unseenAnswers);
    }

    /** Returns the answers that undecided or unseen probability may belong to. */
    IntStream reachable() {
        BitSet all = new BitSet(max - min + 1);
        openAnswers.forEach(each -> each.addReached(all));
        return all.stream().map(i -> min + i);
    }

    /** Returns a new fill, in which each answer in turn gets the highest probability that remains possible beyond its seen probability. */
    Fill fill() {
        return new Fill(openAnswers.stream().map(OpenAnswers::fill).toList());
    }

    /** A greedy distribution of undecided and unseen probability over answers. */
    final class Fill {
        private final List<OpenAnswers.Fill> fills;

        private Fill(List<OpenAnswers.Fill> fills) {
            this.fills = fills;
        }

        double most(int answer) {
            double most = 0;
            for (OpenAnswers.Fill each : fills) {
                most += each.most(answer - min);
            }
            return most;
        }

        void add(int answer) {
            fills.forEach(each -> each.add(answer - min));
        }
    }

    /** Returns the recorded probability of an answer, 0 for one that was not seen. */
    public double weight(int answer) {
        return seen.getOrDefault(answer, 0.0);
    }

    /** Returns all answers of the scale. */
    IntStream answers() {
        return IntStream.rangeClosed(min, max);
    }

    /** Returns the answers of the scale that were not seen. */
    IntStream unseen() {
        return answers().filter(answer -> !seen.containsKey(answer));
    }

    /** Throws if the two scales differ. */
    public void requireSameScale(SeenDistribution other) {
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
                && Double.compare(undecided, that.undecided) == 0
                && Double.compare(cut, that.cut) == 0
                && Objects.equals(open, that.open);
    }

    @Override
    public int hashCode() {
        return Objects.hash(min, max, seen, nonScaleMass, undecided, cut, open);
    }

    @Override
    public String toString() {
        return min + ".." + max + " seen " + seen + ", off the scale " + nonScaleMass + ", undecided " + undecided
                + ", cut " + cut + (open == null ? "" : ", open " + open);
    }
}
