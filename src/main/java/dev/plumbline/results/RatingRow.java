package dev.plumbline.results;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One model's rating of one question. Values that were not read are absent, except {@code samples}, which every reading has.
 *
 * @param outcome measured, unscored or failed
 * @param reason why the rating is unscored or failed
 * @param probabilities the probability of each answer given an answer on the scale; 0 for unseen answers
 * @param offScale the most frequent texts of drawn replies off the scale, most frequent first; absent if there are none
 * @param open the answers to which undecided and unseen probability may belong; absent if every answer is one token
 */
@OmitNull
public record RatingRow(
        String question,
        String model,
        String outcome,
        @Nullable String reason,
        @Nullable String method,
        @Nullable Map<Integer, Double> probabilities,
        @Nullable Double mass,
        @Nullable Double nonScaleMass,
        @Nullable Double unseenMass,
        @Nullable Double undecided,
        @Nullable Double cut,
        @Nullable List<Integer> readAs,
        @Nullable List<Open> open,
        @Nullable Integer topLogprobs,
        @Nullable Double logitStep,
        @Nullable DrawnSamples samples,
        @Nullable List<OffScale> offScale) {
    /** A text of drawn replies without an answer on the scale, with the number of these replies. */
    public record OffScale(String text, int count) {}

    /**
     * Probability that may belong to any answer with one of these beginnings.
     *
     * @param limit the largest total probability
     * @param cap the largest probability of one beginning
     * @param beginnings the beginnings of numbers; absent for choices
     * @param among for each beginning the choices that it may become; absent for numbers
     */
    @OmitNull
    public record Open(
            double limit,
            double cap,
            @Nullable List<String> beginnings,
            @Nullable List<List<Integer>> among) {}

    public RatingRow {
        RowChecks.oneOf("outcome", outcome, "measured", "unscored", "failed");
        if (outcome.equals("measured")
                && (method == null || probabilities == null || mass == null || nonScaleMass == null || cut == null)) {
            throw new IllegalArgumentException("a measured rating needs its method, probabilities, masses and cut");
        }
        probabilities = probabilities == null ? null : RowChecks.ordered(probabilities);
        samples = method != null && samples == null ? DrawnSamples.NONE : samples;
    }

    /** Returns whether the rating has a distribution over the scale. */
    public boolean isMeasured() {
        return outcome.equals("measured");
    }

    /** Returns the probability of each answer before conditioning on the scale: 0 for an unseen answer, and an empty map if nothing was seen. */
    public SortedMap<Integer, Double> weights() {
        SortedMap<Integer, Double> weights = new TreeMap<>();
        if (probabilities != null && mass != null) {
            probabilities.forEach((answer, p) -> weights.put(answer, p * mass));
        }
        return weights;
    }

    /** Returns the number of drawn answers; 0 for a rating from token probabilities. */
    public int drawn() {
        return samples == null || samples.count() == null ? 0 : samples.count();
    }
}
