package dev.plumbline.gate.rule;

import dev.plumbline.measure.OpenCounts;
import dev.plumbline.run.AnswerCell;

/** The readings of the replies of one model to one open question. */
public record AnsweredCell(AnswerCell cell, OpenCounts counts) {}
