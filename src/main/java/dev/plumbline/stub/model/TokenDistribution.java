package dev.plumbline.stub.model;

import dev.plumbline.chat.TokenLogprob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A probability distribution over a whole synthetic vocabulary.
 *
 * @param ranked all tokens, the most likely first; their probabilities sum to 1
 */
public record TokenDistribution(List<TokenLogprob> ranked) {
    public TokenDistribution {
        ranked = List.copyOf(ranked);
    }

    /** Returns the distribution for weights above 0, which need not sum to 1. */
    static TokenDistribution ofWeights(Map<String, Double> weights) {
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<TokenLogprob> ranked = new ArrayList<>(weights.size());
        weights.forEach((token, weight) -> ranked.add(new TokenLogprob(token, Math.log(weight / total))));
        ranked.sort(Comparator.comparingDouble(TokenLogprob::logprob).reversed().thenComparing(TokenLogprob::token));
        return new TokenDistribution(ranked);
    }

    /**
     * Returns the token at a point of the cumulative distribution.
     *
     * @param temperature the sampling temperature; 0 always gives the most likely token
     * @param point a number from 0 to below 1
     */
    String at(double temperature, double point) {
        double best = ranked.get(0).logprob();
        if (temperature == 0) {
            return ranked.get(0).token();
        }
        double total = 0;
        for (TokenLogprob each : ranked) {
            total += Math.exp((each.logprob() - best) / temperature);
        }
        double left = point * total;
        for (TokenLogprob each : ranked) {
            left -= Math.exp((each.logprob() - best) / temperature);
            if (left < 0) {
                return each.token();
            }
        }
        return ranked.get(ranked.size() - 1).token();
    }

    public double logprob(String token) {
        for (TokenLogprob each : ranked) {
            if (each.token().equals(token)) {
                return each.logprob();
            }
        }
        throw new NoSuchElementException("no token '" + token + "'");
    }

    /** Returns the most likely tokens. */
    public List<TokenLogprob> top(int count) {
        return ranked.subList(0, Math.min(count, ranked.size()));
    }
}
