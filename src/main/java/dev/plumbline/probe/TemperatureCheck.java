package dev.plumbline.probe;

import dev.plumbline.chat.TokenLogprob;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Whether reported token probabilities are the model's own, or those of the sampler at the temperature of the request (protocols: probe 2). */
enum TemperatureCheck {
    /** The same at every temperature. */
    RAW,
    /** Divided by the temperature, so that only temperature 1 gives the model's own. */
    SCALED,
    /** The probabilities after sampling: at temperature 0 one token has all of it. */
    POST_SAMPLING,
    /** Neither, or the distribution is too even to decide. */
    UNCLEAR;

    private static final double CERTAIN = -1e-6;
    private static final double UNCERTAIN = -0.01;
    /** Below this a value is only a rounded zero. */
    private static final double FAINT = -30;
    /** In nats: the two readings differ by half of this at temperature 2, which rounding to bfloat16 does not reach. */
    private static final double SPREAD = 1;
    /** How much nearer one explanation must lie than the other. */
    private static final double NEARER = 3;

    /** Returns its word in {@code doctor.json}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Compares one prompt's first token at three temperatures.
     *
     * @param cold at temperature 0, not empty
     * @param one at temperature 1, not empty
     * @param two at temperature 2, not empty
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
            // Below the most probable token: a difference needs no sum over the unseen rest.
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
