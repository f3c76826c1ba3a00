package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.OpenQuestion;

/** An open question asked of one model: what one test is about, its samples being the evidence. */
public record AnswerCell(OpenQuestion question, ModelRef model) implements SampledCell {}
