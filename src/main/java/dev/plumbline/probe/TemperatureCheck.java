package dev.plumbline.probe;

import dev.plumbline.chat.TokenLogprob;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The relation between reported token probabilities and the request's temperature, which shows whether the probabilities are the model's
 * own.
 */
enum TemperatureCheck {
    /** The model's own probabilities, which are the same at every temperature. */
    RAW,
    /** Probabilities from logits divided by the temperature, so that only temperature 1 gives the model's own probabilities. */
    SCALED,
    /** Probabilities after the sampler's changes: at temperature 0 one token has probability 1. */
    POST_SAMPLING,
    /** The probabilities match none of the other cases, or the distribution is too even to decide. */
    UNCLEAR;

    private static final double CERTAIN = -1e-6;
    private static final double UNCERTAIN = -0.01;
    /** Logprobs below this are treated as rounded zeros and ignored. */
    private static final double FAINT = -30;
    /**
     * The smallest range of logprobs, in nats, that allows a decision. The values expected for RAW and SCALED then differ by half of this
     * at temperature 2, which is more than rounding to bfloat16 can cause.
     */
    private static final double SPREAD = 1;
    /** How many times better one hypothesis must fit the values than the other. */
    private static final double NEARER = 3;

    /** Returns the word for this result in {@code doctor.json}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Compares one prompt's first token at three temperatures.
     *
     * @param cold the alternatives at temperature 0, not empty
     * @param one the alternatives at temperature 1, not empty
     * @param two the alternatives at temperature 2, not empty
     */
    static TemperatureCheck of(List<TokenLogprob> cold, List<TokenLogprob> one, List<TokenLogprob> two) {
        if (isCertain(cold) && highest(one) < UNCERTAIN) {
            return POST_SAMPLING;
        }
        Map<String, Double> atOne = byToken(one);
        Map<String, Double> atTwo = byToken(two);
        atOne.keySet().retainAll(atTwo.keySet());
        atTwo.keySet().retainAll(atOne.keySet());
        if (atOne.size() < 2) {
            return UNCLEAR;
        }
        double top = atOne.values().stream().mapToDouble(d -> d).max().orElseThrow();
        double topAtTwo = atTwo.values().stream().mapToDouble(d -> d).max().orElseThrow();
        double spread = 0;
        double asRaw = 0;
        double asScaled = 0;
        for (Map.Entry<String, Double> token : atOne.entrySet()) {
            // The distance from the most probable token, because differences do not depend on the unreported tokens.
            double below = token.getValue() - top;
            double belowAtTwo = Objects.requireNonNull(atTwo.get(token.getKey()), "in both") - topAtTwo;
            spread = Math.max(spread, -below);
            asRaw += Math.abs(belowAtTwo - below);
            asScaled += Math.abs(belowAtTwo - below / 2);
        }
        if (spread < SPREAD) {
            return UNCLEAR;
        }
        if (asScaled > NEARER * asRaw) {
            return RAW;
        }
        return asRaw > NEARER * asScaled ? SCALED : UNCLEAR;
    }

    private static boolean isCertain(List<TokenLogprob> alternatives) {
        return highest(alternatives) > CERTAIN
                && alternatives.stream().filter(a -> a.logprob() > FAINT).count() == 1;
    }

    private static double highest(List<TokenLogprob> alternatives) {
        return alternatives.stream().mapToDouble(TokenLogprob::logprob).max().orElse(0);
    }

    private static Map<String, Double> byToken(List<TokenLogprob> alternatives) {
        Map<String, Double> byToken = new HashMap<>();
        for (TokenLogprob alternative : alternatives) {
            if (alternative.logprob() > FAINT) {
                byToken.merge(alternative.token(), alternative.logprob(), Math::max);
            }
        }
        return byToken;
    }
}
