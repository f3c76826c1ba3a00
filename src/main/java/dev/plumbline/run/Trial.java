package dev.plumbline.run;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** One planned call; the unit of the memo and of the ledger. */
public sealed interface Trial {
    /** One model's rating of one question. */
    record RatingTrial(Question question, ModelRef model) implements Trial {}

    /** One answer of those a rating is counted from, where a model tells no token probabilities. */
    record AnswerTrial(Question question, ModelRef model, int sample) implements Trial {}

    /** One explanation of a prefill. */
    record ElaborationTrial(PrefillCell cell, int sample) implements Trial {}

    /** The sorting of one explanation. */
    record JudgementTrial(PrefillCell cell, int sample) implements Trial {}

    /** Which kind of call it is. */
    default CallKind kind() {
        if (this instanceof RatingTrial || this instanceof AnswerTrial) {
            return CallKind.RATING;
        }
        return this instanceof ElaborationTrial ? CallKind.ELABORATION : CallKind.JUDGEMENT;
    }

    /** What messages to people call it. */
    default CallId id(String suite) {
        if (this instanceof RatingTrial rating) {
            return new CallId(
                    kind(), suite, rating.question().id(), null, rating.model().name(), 0);
        }
        if (this instanceof AnswerTrial answer) {
            return new CallId(
                    kind(), suite, answer.question().id(), null, answer.model().name(), answer.sample());
        }
        PrefillCell cell = this instanceof ElaborationTrial e ? e.cell() : ((JudgementTrial) this).cell();
        int sample = this instanceof ElaborationTrial e ? e.sample() : ((JudgementTrial) this).sample();
        return new CallId(
                kind(), suite, cell.question().id(), cell.answer(), cell.model().name(), sample);
    }
}
