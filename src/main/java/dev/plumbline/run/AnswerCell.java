package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.OpenQuestion;

/** An open question and one model that is asked. Each cell is one test, and its samples are the evidence. */
public record AnswerCell(OpenQuestion question, ModelRef model) implements Trial.SampledCell {}
