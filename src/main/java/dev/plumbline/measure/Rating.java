package dev.plumbline.measure;

import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One model's answer to one question, as a distribution over the scale.
 *
 * @param seen the part of the distribution that the replies show
 * @param method the method by which the rating was obtained
 * @param logitStep the step to which the host rounded logits, in nats, from which rounding noise is computed; 0 if the logprobs show no rounding
 * @param topLogprobs the number of requested alternatives
 * @param positions the positions from which the rating was read, in the order of the reply; empty for sampled answers
 * @param counts the number of draws of each answer; empty for a rating from token probabilities
 * @param samples the number of drawn answers, including answers off the scale; 0 for a rating from token probabilities
 * @param offScale the most frequent texts of drawn replies without an answer on the scale; empty for a rating from token probabilities
 * @param missing how many planned answers were not received, and why; null if all were received
 * @param orders the ratings by order of the listed answers, of which this rating is the average; empty if there is one order
 */
public record Rating(
        SeenDistribution seen,
        RatingMethod method,
        double logitStep,
        int topLogprobs,
        List<ReplyPosition> positions,
        SortedMap<Integer, Integer> counts,
        int samples,
        List<OffScaleReply> offScale,
        @Nullable String missing,
        List<Rating> orders) {
    public Rating {
        orders = List.copyOf(orders);
        offScale = List.copyOf(offScale);
        positions = List.copyOf(positions);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Creates a rating without missing answers. */
    public Rating(
            SeenDistribution seen,
            RatingMethod method,
            double logitStep,
            int topLogprobs,
            List<ReplyPosition> positions,
            SortedMap<Integer, Integer> counts,
            int samples) {
        this(seen, method, logitStep, topLogprobs, positions, counts, samples, List.of(), null, List.of());
    }

    /** Returns a rating read from token probabilities. */
    static Rating read(SeenDistribution seen, double logitStep, int topLogprobs, List<ReplyPosition> positions) {
        return new Rating(seen, RatingMethod.LOGPROBS, logitStep, topLogprobs, positions, new TreeMap<>(), 0);
    }

    /** Returns the alternatives of the first token, most likely first; empty for sampled answers. */
    public List<TokenLogprob> alternatives() {
        return positions.isEmpty() ? List.of() : positions.get(0).alternatives();
    }

    /** Returns a rating counted from sampled answers. */
    static Rating counted(
            SeenDistribution seen,
            SortedMap<Integer, Integer> counts,
            int samples,
            List<OffScaleReply> offScale,
            @Nullable String missing) {
        return new Rating(seen, RatingMethod.SAMPLED, 0, 0, List.of(), counts, samples, offScale, missing, List.of());
    }

    /** Returns the average of the ratings of all orders, for ratings from token probabilities. */
    static Rating average(List<Rating> orders) {
        Rating first = orders.get(0);
        return new Rating(
                SeenDistribution.average(orders.stream().map(Rating::seen).toList()),
                RatingMethod.LOGPROBS,
                orders.stream().mapToDouble(Rating::logitStep).max().orElse(0),
                first.topLogprobs,
                first.positions,
                first.counts,
                0,
                List.of(),
                null,
                orders);
    }

    /** Returns the same rating with the ratings of its orders. */
    Rating in(List<Rating> parts) {
        return new Rating(seen, method, logitStep, topLogprobs, positions, counts, samples, offScale, missing, parts);
    }

    /** Returns the ratings by order of the listed answers, or only this rating if there is one order. */
    public List<Rating> byOrder() {
        return orders.isEmpty() ? List.of(this) : orders;
    }
}
