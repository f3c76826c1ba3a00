package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.suite.Question;

/** The outcome of one model's rating of one question. */
public record RatingResult(Question question, ModelRef model, Outcome<Rating> outcome) {}
