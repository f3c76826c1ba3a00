package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.suite.Question;
import org.jspecify.annotations.Nullable;

/** The ratings that are in, from wherever: what the second stage of a plan is made from. */
@FunctionalInterface
public interface AvailableRatings {
    /** Returns what became of this rating, or null if it is not in yet. */
    @Nullable
    Outcome<Rating> of(Question question, ModelRef model);
}
