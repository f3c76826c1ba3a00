package dev.plumbline.run;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** A prefill and one model that is asked. Each cell is one test, and its samples are the evidence. */
public record PrefillCell(Question question, int answer, ModelRef model, String set) implements Trial.SampledCell {
    CallId id(CallKind kind, String suite, int sample) {
        return new CallId(kind, suite, question.id(), answer, model.name(), sample);
    }
}
