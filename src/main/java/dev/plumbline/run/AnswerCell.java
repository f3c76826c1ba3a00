package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.OpenQuestion;

/** An open question asked of one model: the subject of one test, whose evidence is the samples. */
public record AnswerCell(OpenQuestion question, ModelRef model) implements Trial.SampledCell {}
