package dev.plumbline.measure;

import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stats.SeenDistribution;
import java.util.List;

/**
 * One model's answer to one question, as a distribution over the scale.
 *
 * @param seen what the reply shows of the distribution
 * @param method how it was obtained
 * @param onLattice whether all its logprobs are bfloat16 numbers, so that rounding noise must be allowed for
 * @param topLogprobs how many alternatives were asked for
 * @param alternatives the tokens as they came, most likely first
 */
public record Rating(
        SeenDistribution seen, Method method, boolean onLattice, int topLogprobs, List<TokenLogprob> alternatives) {
    public Rating {
        alternatives = List.copyOf(alternatives);
    }
}
