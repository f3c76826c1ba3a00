package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** The measured difference of a model from itself on a question, which a verdict allows for beyond rounding. */
@FunctionalInterface
public interface MeasuredNoise {
    /** Returns the largest total variation between two ratings of one question by one model, 0..1; 0 if nothing was measured. */
    double of(Question question, ModelRef model);

    /** Nothing was measured. */
    static MeasuredNoise none() {
        return (question, model) -> 0;
    }

    /** Returns the larger of two measurements. */
    default MeasuredNoise max(MeasuredNoise other) {
        return (question, model) -> Math.max(of(question, model), other.of(question, model));
    }
}
