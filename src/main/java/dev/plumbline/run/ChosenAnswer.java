package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;

/**
 * An answer that the rule holds worth explaining.
 *
 * @param candidate whose rating shows it
 * @param probability the candidate's raw probability of it, or the most it can be where the cut-off hides it
 */
public record ChosenAnswer(Question question, ModelRef candidate, int answer, double probability) {}
