package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * Models whose ratings all give one token the whole probability, as hosts do that return probabilities from after sampling: at temperature 0
 * they say which answer is likeliest and nothing else.
 */
public final class PostSampling {
    private static final double CERTAIN = 1 - 1e-6;
    /** Below this a host lists nothing but a rounding of zero. */
    private static final double FAINT = -30;

    private PostSampling() {}

    /** Returns a sentence on each such model, in the order of the cast. */
    public static List<String> remarks(Results results) {
        List<String> remarks = new ArrayList<>();
        for (ModelRef model : results.cast().contestants()) {
            List<Rating> read = results.ratings().stream()
                    .filter(rating -> rating.model().equals(model))
                    .map(RatingResult::outcome)
                    .filter(outcome -> outcome instanceof Outcome.Measured<Rating>)
                    .map(outcome -> ((Outcome.Measured<Rating>) outcome).value())
                    .filter(rating -> rating.method() == RatingMethod.LOGPROBS && rating.topLogprobs() > 1)
                    .toList();
            if (!read.isEmpty() && read.stream().allMatch(PostSampling::isCertain)) {
                remarks.add(
                        model.name()
                                + ": every rating gives one token a probability of 1 and all others none, as hosts do that return"
                                + " probabilities from after sampling; these shifts say which answer is likeliest, not how likely it is. Have the host"
                                + " return probabilities from before sampling, or write logprobs: false in the profile to sample");
            }
        }
        return remarks;
    }

    private static boolean isCertain(Rating rating) {
        List<TokenLogprob> likely = rating.alternatives().stream()
                .filter(token -> token.logprob() > FAINT)
                .toList();
        return likely.size() == 1 && likely.get(0).probability() >= CERTAIN;
    }
}
