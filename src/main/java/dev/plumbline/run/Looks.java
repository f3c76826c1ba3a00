package dev.plumbline.run;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.AnswerSampling;
import java.util.List;
import java.util.stream.Stream;

/** The interim looks after which a run may stop sampling a candidate's answers to a question. */
public interface Looks {
    /** Returns whether the answers of both models so far decide the verdict, so that no more answers are needed. */
    boolean isDecided(RatingTrial rating, Outcome<Rating> base, Outcome<Rating> candidate);

    /**
     * Returns whether the first answer after a look is available. A host always provides it; a recording does only if the answer was
     * recorded.
     */
    boolean isAvailable(ChatRequest next);

    /**
     * Returns the numbers of answers at which the interim looks at a rating take place, in ascending order; the last is the number of all
     * answers. Only a candidate's plain rating has several looks, and only if base is sampled too.
     */
    static List<Integer> of(RatingTrial rating, Cast cast, AnswerSampling sampling) {
        int all = cast.answersOf(rating, sampling);
        boolean staged = rating.variant() == null
                && rating.repeat() == 0
                && !rating.model().equals(cast.base())
                && cast.sampled().contains(cast.base());
        return staged
                ? Stream.concat(sampling.looks().stream().filter(look -> look < all), Stream.of(all))
                        .toList()
                : List.of(all);
    }
}
