package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** A cell whose given answer a rule has yet to choose: until then a plan knows that there may be one, and no more. */
public record UndecidedCell(Question question, ModelRef model) {}
