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
 * @param reason why it is unscored or failed
 * @param probabilities by answer, conditional on the scale; unseen answers are 0
 * @param offScale the most frequent texts of drawn replies off the scale, most frequent first; absent if there are none
 * @param open where undecided and unseen probability may lie; absent if every answer is one token
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
    /** A text that drawn replies without an answer on the scale said, and how many of them. */
    public record OffScale(String text, int count) {}

    /**
     * Probability that may belong to any answer that begins in one of these ways.
     *
     * @param beginnings of numbers; absent for choices
     * @param among for each beginning the choices it may become; absent for numbers
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

    /** Returns whether it has a distribution over the scale. */
    public boolean isMeasured() {
        return outcome.equals("measured");
    }

    /** Returns the probability of each answer before it was made conditional on the scale; 0 if it was not seen, empty if nothing was. */
    public SortedMap<Integer, Double> weights() {
        SortedMap<Integer, Double> weights = new TreeMap<>();
        if (probabilities != null && mass != null) {
            probabilities.forEach((answer, p) -> weights.put(answer, p * mass));
        }
        return weights;
    }

    /** Returns how many answers were drawn; 0 if token probabilities were read. */
    public int drawn() {
        return samples == null || samples.count() == null ? 0 : samples.count();
    }
}
