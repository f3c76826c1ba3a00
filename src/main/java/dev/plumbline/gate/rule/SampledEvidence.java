package dev.plumbline.gate.rule;

import dev.plumbline.gate.baseline.AnswerCounts;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.SampleSize;
import dev.plumbline.stats.sample.SampledIntervals;
import dev.plumbline.stats.sample.SampledShift;
import dev.plumbline.suite.Question;

/**
 * The evidence of sampled answers on one question, with its p-value adjusted for the questions of its family.
 *
 * @param shift the measured shift
 * @param intervals the same in the shape of a shift by token probabilities
 * @param holm the p-value adjusted by Holm over the family
 * @param family how many questions were tested together
 * @param needed how many answers on the scale either model needs before its limits hold
 * @param counts what it was counted from, replies off the scale included
 */
public record SampledEvidence(
        SampledShift shift, Shift intervals, double holm, int family, int needed, AnswerCounts counts) {
    static SampledEvidence of(
            Question question,
            SampledShift shift,
            Rating candidate,
            Rating base,
            double holm,
            int family,
            double delta) {
        Shift intervals = Gate.inOrder(
                question,
                SampledIntervals.of(
                        shift, counts(candidate), counts(base), candidate.seen().min()));
        return new SampledEvidence(
                shift,
                intervals,
                holm,
                family,
                SampleSize.needed(shift.occupied(), delta),
                AnswerCounts.of(candidate, base));
    }

    /** Returns the number of the candidate's answers, including those off the scale, at which the verdict is read. */
    public int look() {
        return counts.candidate().values().stream().mapToInt(n -> n).sum();
    }

    /** Returns whether both models gave enough answers for the limits to keep their error rates. */
    boolean isEnough() {
        return shift.samples() >= needed;
    }

    /** Returns how often each answer of the scale was given, in its order. */
    static int[] counts(Rating rating) {
        int min = rating.seen().min();
        int[] counts = new int[rating.seen().max() - min + 1];
        rating.counts().forEach((answer, count) -> counts[answer - min] = count);
        return counts;
    }
}
