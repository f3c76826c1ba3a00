package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.ShiftTraits;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.suite.Question;
import org.jspecify.annotations.Nullable;

/**
 * One question of one candidate against base, measured and judged.
 *
 * @param asked the fingerprint of the prompt
 * @param shift the shift of the answers on the scale, or null if a model gave none
 * @param replies the shift of all replies, including replies off the scale; null if nothing was measured
 * @param verdict the rule's verdict on the shift
 * @param acceptedBy the baseline entry that accepts the shift, or null
 * @param sampled the evidence of sampled answers, or null if the answers were not sampled
 * @param gates whether the verdict can fail a run; if too few answers are sampled to decide any question, the question's set gates instead
 */
public record Assessment(
        Question question,
        ModelRef base,
        ModelRef candidate,
        String asked,
        @Nullable Shift shift,
        @Nullable ReplyShift replies,
        RatingVerdict verdict,
        @Nullable BaselineEntry acceptedBy,
        @Nullable SampledEvidence sampled,
        boolean gates) {
    /** An assessment whose verdict can fail a run. */
    public Assessment(
            Question question,
            ModelRef base,
            ModelRef candidate,
            String asked,
            @Nullable Shift shift,
            @Nullable ReplyShift replies,
            RatingVerdict verdict,
            @Nullable BaselineEntry acceptedBy,
            @Nullable SampledEvidence sampled) {
        this(question, base, candidate, asked, shift, replies, verdict, acceptedBy, sampled, true);
    }

    /** Returns the same assessment for a question whose set gates in its place. */
    Assessment inSet() {
        RatingVerdict decided =
                verdict.and("too few answers are sampled for a question, so its set '" + question.set() + "' gates");
        return new Assessment(question, base, candidate, asked, shift, replies, decided, acceptedBy, sampled, false);
    }

    /** Returns the same assessment with another verdict and with the baseline entry that accepts the shift, or null. */
    Assessment with(RatingVerdict other, @Nullable BaselineEntry entry) {
        return new Assessment(question, base, candidate, asked, shift, replies, other, entry, sampled, gates);
    }

    /** Returns whether the assessment does not fail a run. */
    public boolean passes() {
        return !gates || verdict.verdict() == Verdict.WITHIN || acceptedBy != null;
    }

    /** Returns the total variation that decides the verdict: of the answers on the scale, or of all replies; null if none does. */
    public @Nullable Bounded decisive() {
        return switch (verdict.decidedBy()) {
            case TV -> shift == null ? null : shift.tv();
            case FORMAT -> replies == null ? null : replies.tv();
            default -> null;
        };
    }

    /** Returns whether the assessment gates and has a shift of the candidate that a baseline could accept. */
    public boolean isAcceptable() {
        return gates && replies != null && verdict.decidedBy() != DecidedBy.IDENTITY;
    }

    /** Returns the shift that is compared with a baseline, or null if there is nothing to accept. */
    @Nullable
    ShiftReading reading() {
        if (replies == null || !isAcceptable()) {
            return null;
        }
        boolean ofAnswers = shift != null && verdict.decidedBy() == DecidedBy.TV;
        return new ShiftReading(
                question.id(),
                null,
                candidate.name(),
                shift == null ? null : shift.tv(),
                replies.tv(),
                shift == null || !question.answers().isOrdered()
                        ? 0
                        : shift.w1().value(),
                verdict.noise(),
                sampled == null ? 0 : sampled.shift().samples(),
                verdict.verdict(),
                new ShiftTraits(
                        ofAnswers ? DecidedBy.TV : DecidedBy.FORMAT,
                        shift == null || !question.answers().isOrdered()
                                ? null
                                : (Double) shift.meanShift().value(),
                        Math.min(1, replies.mass()),
                        asked,
                        sampled == null ? null : sampled.counts()),
                null);
    }
}
