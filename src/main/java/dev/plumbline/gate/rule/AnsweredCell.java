package dev.plumbline.gate.rule;

import dev.plumbline.measure.OpenCounts;
import dev.plumbline.run.AnswerCell;

/** How the replies of one model to one open question were read. */
public record AnsweredCell(AnswerCell cell, OpenCounts counts) {}
