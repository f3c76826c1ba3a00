package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.gate.rule.CandidateVariants;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.suite.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences on the suite's extras that the profile did not use, on replies that could not be read, and on probabilities that are not a
 * distribution.
 */
public final class Remarks {
    private static final double CERTAIN = 1 - 1e-6;
    /** The log-probability below which an alternative counts as a rounded zero. */
    private static final double FAINT = -30;

    private Remarks() {}

    /** Returns all sentences. */
    public static List<String> of(Results results) {
        List<String> remarks = new ArrayList<>();
        String none = ": none asked (the profile's extras do not name them)";
        if (!results.extras().asked().controls() && !results.suite().controls().isEmpty()) {
            remarks.add("controls" + none);
        }
        if (!results.extras().asked().variants() && !results.suite().variants().isEmpty()) {
            remarks.add("variants" + none);
        }
        results.extras()
                .variants()
                .forEach(v -> remarks.addAll(unread(results.suite().variants(), v)));
        remarks.addAll(afterSampling(results));
        remarks.addAll(results.extras().askedDifferently());
        return remarks;
    }

    /** Returns a sentence on each wording that has questions on which it could not be read. */
    private static List<String> unread(List<Variant> asked, CandidateVariants variants) {
        List<String> unread = new ArrayList<>();
        for (Variant variant : asked) {
            long missing = variants.questions().stream()
                    .filter(question -> question.wordings().stream().noneMatch(w -> variant.equals(w.variant())))
                    .count();
            if (missing > 0) {
                unread.add("variants: wording " + variant.id() + " could not be read, or not for both, on " + missing
                        + " of " + variants.questions().size() + " questions of "
                        + variants.candidate().name());
            }
        }
        return unread;
    }

    /**
     * Returns a sentence on each model whose ratings all give one token the whole probability. Some hosts return probabilities after
     * sampling; at temperature 0 these show only the most likely answer.
     */
    private static List<String> afterSampling(Results results) {
        List<String> remarks = new ArrayList<>();
        for (ModelRef model : results.cast().contestants()) {
            List<Rating> read = results.ratings().stream()
                    .filter(rating -> rating.model().equals(model))
                    .map(RatingResult::outcome)
                    .filter(outcome -> outcome instanceof Outcome.Measured<Rating>)
                    .map(outcome -> ((Outcome.Measured<Rating>) outcome).value())
                    .filter(rating -> rating.method() == RatingMethod.LOGPROBS && rating.topLogprobs() > 1)
                    .toList();
            if (!read.isEmpty() && read.stream().allMatch(Remarks::isCertain)) {
                remarks.add(
                        model.name()
                                + ": every rating gives one token a probability of 1 and all others 0, as hosts do that return"
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
