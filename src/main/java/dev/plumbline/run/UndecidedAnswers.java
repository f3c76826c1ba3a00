package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** Where the rule could not choose for a candidate, since a rating it needs could not be read. */
public record UndecidedAnswers(Question question, ModelRef candidate, String reason) {}
