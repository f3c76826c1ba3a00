package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.PairShift;
import dev.plumbline.stats.distribution.PairShift.Nearness;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.sample.SampledIntervals;
import dev.plumbline.stats.sample.SampledShift;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.Question;
import org.jspecify.annotations.Nullable;

/**
 * The distance between two candidates' answers to one question.
 *
 * @param method the method by which both candidates were rated; for sampled answers the ranges are intervals of 95 %
 * @param tv total variation, 0..1
 * @param w1 Wasserstein's distance in points
 * @param meanShift the first candidate's mean minus the second's, in points
 * @param nearness whether the candidates are nearer to each other than either is to base, or null if base was rated by another method
 */
public record CandidatePair(
        Question question,
        ModelRef first,
        ModelRef second,
        RatingMethod method,
        Bounded tv,
        Bounded w1,
        Bounded meanShift,
        @Nullable Nearness nearness) {
    static CandidatePair read(
            Question question, ModelRef first, Rating one, ModelRef second, Rating other, @Nullable Rating base) {
        PairShift apart = PairShift.between(one.seen(), other.seen());
        Nearness nearness = base != null && base.method() == RatingMethod.LOGPROBS
                ? PairShift.nearness(one.seen(), other.seen(), base.seen())
                : null;
        return new CandidatePair(
                question, first, second, RatingMethod.LOGPROBS, apart.tv(), apart.w1(), apart.meanShift(), nearness);
    }

    /** Returns the distance between two sampled ratings. The shifts against base come from the gate, or are null if the gate has none. */
    static CandidatePair sampled(
            Question question,
            ModelRef first,
            Rating one,
            ModelRef second,
            Rating other,
            @Nullable SampledEvidence toBase,
            @Nullable SampledEvidence otherToBase,
            long seed) {
        int[] counts = SampledEvidence.counts(one);
        int[] otherCounts = SampledEvidence.counts(other);
        Shift apart = SampledIntervals.of(
                SampledShift.between(counts, otherCounts, Tails.INTERVAL, TableTest.DRAWS, seed),
                counts,
                otherCounts,
                one.seen().min());
        Nearness nearness = toBase == null || otherToBase == null
                ? null
                : PairShift.nearness(
                        apart.tv().range(),
                        toBase.intervals().tv().range(),
                        otherToBase.intervals().tv().range());
        return new CandidatePair(
                question, first, second, RatingMethod.SAMPLED, apart.tv(), apart.w1(), apart.meanShift(), nearness);
    }
}
