package dev.plumbline.run;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Variant;
import org.jspecify.annotations.Nullable;

/** One planned call; the unit of the memo and of the ledger. */
public sealed interface Trial {
    /**
     * One model's rating of one question.
     *
     * @param variant another way to ask than the suite's own, or null
     * @param repeat 0, or from 1 the number of the repeat, asked to learn how much a model differs from itself
     */
    record RatingTrial(
            Question question, ModelRef model, @Nullable Variant variant, int repeat) implements Trial {
        /** The rating in the suite's own words. */
        public RatingTrial(Question question, ModelRef model) {
            this(question, model, null, 0);
        }
    }

    /** A rating of a question whose answers are listed in one of several orders, from 0; the rating is their average. */
    record OrderTrial(RatingTrial rating, int order) implements Trial {}

    /** One answer of those a rating is counted from, if a model reports no token probabilities. */
    record AnswerTrial(RatingTrial rating, int sample) implements Trial {}

    /** One whole answer in addition to a rating that is read from token probabilities, to compare its text with its first token. */
    record WholeAnswerTrial(RatingTrial rating, int sample) implements Trial {}

    /** One explanation of a prefill. */
    record ElaborationTrial(PrefillCell cell, int sample) implements Trial {}

    /** The sorting of one explanation. */
    record JudgementTrial(PrefillCell cell, int sample) implements Trial {}

    /** One reply to an open question. */
    record OpenTrial(AnswerCell cell, int sample) implements Trial {}

    /** Returns which kind of call it is. */
    default CallKind kind() {
        if (this instanceof RatingTrial
                || this instanceof OrderTrial
                || this instanceof AnswerTrial
                || this instanceof WholeAnswerTrial) {
            return CallKind.RATING;
        }
        if (this instanceof OpenTrial) {
            return CallKind.ANSWER;
        }
        return this instanceof ElaborationTrial ? CallKind.ELABORATION : CallKind.JUDGEMENT;
    }

    /** Returns what messages to people call it. */
    default CallId id(String suite) {
        if (this instanceof RatingTrial rating) {
            return new CallId(
                    kind(), suite, worded(rating), null, rating.model().name(), rating.repeat());
        }
        if (this instanceof OrderTrial order) {
            RatingTrial rating = order.rating();
            String question = worded(rating) + " in order " + (order.order() + 1);
            return new CallId(kind(), suite, question, null, rating.model().name(), rating.repeat());
        }
        if (this instanceof AnswerTrial answer) {
            return new CallId(
                    kind(),
                    suite,
                    worded(answer.rating()),
                    null,
                    answer.rating().model().name(),
                    answer.sample());
        }
        if (this instanceof WholeAnswerTrial whole) {
            RatingTrial rating = whole.rating();
            String question = worded(rating) + " as a whole answer";
            return new CallId(kind(), suite, question, null, rating.model().name(), whole.sample());
        }
        if (this instanceof OpenTrial open) {
            AnswerCell cell = open.cell();
            return new CallId(
                    kind(), suite, cell.question().id(), null, cell.model().name(), open.sample());
        }
        PrefillCell cell = this instanceof ElaborationTrial e ? e.cell() : ((JudgementTrial) this).cell();
        int sample = this instanceof ElaborationTrial e ? e.sample() : ((JudgementTrial) this).sample();
        return new CallId(
                kind(), suite, cell.question().id(), cell.answer(), cell.model().name(), sample);
    }

    private static String worded(RatingTrial rating) {
        Variant variant = rating.variant();
        String question = rating.question().id();
        return variant == null ? question : question + " worded as " + variant.id();
    }
}
