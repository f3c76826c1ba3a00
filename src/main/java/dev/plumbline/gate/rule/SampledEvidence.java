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
 * @param intervals the measured shift in the same form as a shift by token probabilities
 * @param holm the p-value adjusted by Holm over the family
 * @param family the number of questions that were tested together
 * @param needed the number of answers on the scale that each model needs for valid limits
 * @param counts the counts of all answers, including replies off the scale
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

    /** Returns the number of the candidate's answers at this look, including answers off the scale. */
    public int look() {
        return counts.candidate().values().stream().mapToInt(n -> n).sum();
    }

    /** Returns whether both models gave enough answers for the limits to keep their error rates. */
    boolean isEnough() {
        return shift.samples() >= needed;
    }

    /** Returns the count of each answer in the order of the scale. */
    static int[] counts(Rating rating) {
        int min = rating.seen().min();
        int[] counts = new int[rating.seen().max() - min + 1];
        rating.counts().forEach((answer, count) -> counts[answer - min] = count);
        return counts;
    }
}
