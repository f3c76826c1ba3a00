package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** The questions and candidates for which the rule could not choose, because a rating could not be read. */
public record UndecidedAnswers(Question question, ModelRef candidate, String reason) {}
