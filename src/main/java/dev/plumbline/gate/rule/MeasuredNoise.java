package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** How far a model was seen to differ from itself on a question: the noise that a verdict has to allow for beyond rounding. */
@FunctionalInterface
public interface MeasuredNoise {
    /** The largest total variation between two readings of the same, 0..1; 0 if nothing was measured. */
    double of(Question question, ModelRef model);

    /** Nothing was measured. */
    static MeasuredNoise none() {
        return (question, model) -> 0;
    }

    /** The larger of two measurements. */
    default MeasuredNoise max(MeasuredNoise other) {
        return (question, model) -> Math.max(of(question, model), other.of(question, model));
    }
}
