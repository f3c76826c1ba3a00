package dev.plumbline.report;

import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Outcome;
import dev.plumbline.suite.Category;

/** One explanation with what the judge made of it. */
public record JudgedSample(int index, Outcome<Elaboration> elaboration, Outcome<Category> judgement) {}
