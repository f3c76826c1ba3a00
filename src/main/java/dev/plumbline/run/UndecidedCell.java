package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/** A cell whose given answer the rule has not chosen yet. Until then it only counts as possible. */
public record UndecidedCell(Question question, ModelRef model) {}
