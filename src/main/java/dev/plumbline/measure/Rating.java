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
 * @param seen what the reply shows of the distribution
 * @param method how it was obtained
 * @param logitStep what the host rounded logits to, in nats, so that rounding noise must be allowed for; 0 if the logprobs show none
 * @param topLogprobs how many alternatives were asked for
 * @param positions the positions it was read from, in the order of the reply; empty if it was counted
 * @param counts how often each answer was drawn, by answer; empty if it was read from token probabilities
 * @param samples how many answers were drawn, those off the scale included; 0 if it was read from token probabilities
 * @param offScale the most frequent texts of drawn replies that hold no answer on the scale; empty if it was read from token probabilities
 * @param missing how many of the planned answers never came, and why; null if all came
 * @param orders the ratings of the orders its answers were listed in, by which it was averaged; none if there is one order
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

    /** Returns the alternatives of the first token, most likely first; empty if it was counted. */
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

    /** Returns the average of the readings of all orders, by token probabilities. */
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

    /** Returns the ratings that one reply each was read for, or the sampled ones by order: itself if there is one order. */
    public List<Rating> byOrder() {
        return orders.isEmpty() ? List.of(this) : orders;
    }
}
