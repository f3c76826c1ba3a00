package dev.plumbline.run;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Variant;
import org.jspecify.annotations.Nullable;

/** A planned measurement, usually one call; the memo caches and the ledger counts trials. */
public sealed interface Trial {
    /** Returns the kind of call. */
    CallKind kind();

    /** Returns the id that names this trial in messages. */
    CallId id(String suite);

    /** A rating, or one of the calls from which a rating is computed. */
    sealed interface RatedTrial extends Trial {
        /** Returns the rating to which this trial belongs. */
        RatingTrial rating();

        @Override
        default CallKind kind() {
            return CallKind.RATING;
        }
    }

    /** One of several samples of the same question to the same model. */
    sealed interface SampledTrial extends Trial {
        SampledCell cell();

        /** Returns the number of the sample, from 0. */
        int sample();
    }

    /** A question or prefill that is asked of one model several times. Its outcomes can be dropped together after they are counted. */
    sealed interface SampledCell permits PrefillCell, AnswerCell {}

    /**
     * One model's rating of one question.
     *
     * @param variant another wording or form of the question, or null for the suite's own
     * @param repeat the number of the repeat, from 1, or 0 for the rating itself; repeats measure noise
     */
    record RatingTrial(
            Question question, ModelRef model, @Nullable Variant variant, int repeat) implements RatedTrial {
        /** Creates the plain rating, in the suite's own wording. */
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

    /**
     * A rating of a question with its answers listed in one of several orders, numbered from 0. The question's rating is the average over
     * the orders.
     */
    record OrderTrial(RatingTrial rating, int order) implements RatedTrial {
        @Override
        public CallId id(String suite) {
            return rating.id(suite, " in order " + (order + 1), rating.repeat());
        }
    }

    /** One of the sampled answers from which a rating is counted if a model reports no token probabilities. */
    record AnswerTrial(RatingTrial rating, int sample) implements RatedTrial {
        @Override
        public CallId id(String suite) {
            return rating.id(suite, "", sample);
        }
    }

    /** A complete written answer, drawn in addition to a rating by token probabilities, to compare its text with its first token. */
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
