package dev.plumbline.run;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Variant;
import org.jspecify.annotations.Nullable;

/** One planned call; the unit of the memo and of the ledger. */
public sealed interface Trial {
    /** Returns which kind of call it is. */
    CallKind kind();

    /** Returns what messages to people call it. */
    CallId id(String suite);

    /** A rating, or one of the calls that a rating consists of. */
    sealed interface RatedTrial extends Trial {
        /** Returns the rating that it belongs to. */
        RatingTrial rating();

        @Override
        default CallKind kind() {
            return CallKind.RATING;
        }
    }

    /** One of several samples of the same question to the same model. */
    sealed interface SampledTrial extends Trial {
        SampledCell cell();

        /** Returns its number, from 0. */
        int sample();
    }

    /** What is asked of one model several times, so that its outcomes can be dropped together once they are counted. */
    sealed interface SampledCell permits PrefillCell, AnswerCell {}

    /**
     * One model's rating of one question.
     *
     * @param variant another way to ask than the suite's own, or null
     * @param repeat 0, or from 1 the number of the repeat, asked to learn how much a model differs from itself
     */
    record RatingTrial(
            Question question, ModelRef model, @Nullable Variant variant, int repeat) implements RatedTrial {
        /** The rating in the suite's own words. */
        public RatingTrial(Question question, ModelRef model) {
            this(question, model, null, 0);
        }

        @Override
        public RatingTrial rating() {
            return this;
        }

        @Override
        public CallId id(String suite) {
            return id(suite, "", repeat);
        }

        private CallId id(String suite, String part, int sample) {
            String worded = variant == null ? "" : " worded as " + variant.id();
            return new CallId(kind(), suite, question.id() + worded + part, null, model.name(), sample);
        }
    }

    /** A rating of a question whose answers are listed in one of several orders, from 0; the rating is their average. */
    record OrderTrial(RatingTrial rating, int order) implements RatedTrial {
        @Override
        public CallId id(String suite) {
            return rating.id(suite, " in order " + (order + 1), rating.repeat());
        }
    }

    /** One answer of those a rating is counted from, if a model reports no token probabilities. */
    record AnswerTrial(RatingTrial rating, int sample) implements RatedTrial {
        @Override
        public CallId id(String suite) {
            return rating.id(suite, "", sample);
        }
    }

    /** One whole answer in addition to a rating that is read from token probabilities, to compare its text with its first token. */
    record WholeAnswerTrial(RatingTrial rating, int sample) implements RatedTrial {
        @Override
        public CallId id(String suite) {
            return rating.id(suite, " as a whole answer", sample);
        }
    }

    /** One explanation of a prefill. */
    record ElaborationTrial(PrefillCell cell, int sample) implements SampledTrial {
        @Override
        public CallKind kind() {
            return CallKind.ELABORATION;
        }

        @Override
        public CallId id(String suite) {
            return cell.id(kind(), suite, sample);
        }
    }

    /** The judgement of one explanation. */
    record JudgementTrial(PrefillCell cell, int sample) implements SampledTrial {
        @Override
        public CallKind kind() {
            return CallKind.JUDGEMENT;
        }

        @Override
        public CallId id(String suite) {
            return cell.id(kind(), suite, sample);
        }
    }

    /** One reply to an open question. */
    record OpenTrial(AnswerCell cell, int sample) implements SampledTrial {
        @Override
        public CallKind kind() {
            return CallKind.ANSWER;
        }

        @Override
        public CallId id(String suite) {
            return new CallId(
                    kind(), suite, cell.question().id(), null, cell.model().name(), sample);
        }
    }
}
