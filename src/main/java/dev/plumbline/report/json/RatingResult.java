package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.TextCheck;
import dev.plumbline.suite.Question;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one model's rating of one question.
 *
 * @param text the comparison of the first token with the text of whole answers, or null if no whole answers were drawn
 */
public record RatingResult(
        Question question,
        ModelRef model,
        Outcome<Rating> outcome,
        @Nullable TextCheck text) {}
