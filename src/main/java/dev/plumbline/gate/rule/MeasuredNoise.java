package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** The measured difference between repeated ratings by one model. Verdicts allow for this noise in addition to rounding. */
@FunctionalInterface
public interface MeasuredNoise {
    /** Returns the largest total variation between two ratings of one question by one model, 0..1; 0 if nothing was measured. */
    double of(Question question, ModelRef model);

    /** Returns a measurement of 0 for all questions and models. */
    static MeasuredNoise none() {
        return (question, model) -> 0;
    }

    /** Returns the larger of two measurements for each question and model. */
    default MeasuredNoise max(MeasuredNoise other) {
        return (question, model) -> Math.max(of(question, model), other.of(question, model));
    }
}
