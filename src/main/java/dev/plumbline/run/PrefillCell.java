package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** A prefill asked of one model: what one test is about, its samples being the evidence. */
public record PrefillCell(Question question, int answer, ModelRef model, String set) implements SampledCell {}
