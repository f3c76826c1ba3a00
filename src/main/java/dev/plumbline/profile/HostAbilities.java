package dev.plumbline.profile;

import dev.plumbline.provider.Capabilities;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says a host can do, where that differs from its dialect; null means as the dialect.
 *
 * @param logprobs whether it tells token probabilities
 * @param maxTopLogprobs the most alternatives it tells of one token
 * @param seed whether it takes a seed
 * @param temperature whether it takes a temperature
 * @param lengthField the name of its length limit
 */
public record HostAbilities(
        @Nullable Boolean logprobs,
        @Nullable Integer maxTopLogprobs,
        @Nullable Boolean seed,
        @Nullable Boolean temperature,
        Capabilities.@Nullable LengthField lengthField) {
    /** Nothing said. */
    public static final HostAbilities AS_DIALECT = new HostAbilities(null, null, null, null, null);

    /** The dialect's capabilities with what is said here in their place. */
    public Capabilities over(Capabilities dialect) {
        return new Capabilities(
                logprobs == null ? dialect.logprobs() : logprobs,
                maxTopLogprobs == null ? dialect.maxTopLogprobs() : maxTopLogprobs,
                seed == null ? dialect.seed() : seed,
                temperature == null ? dialect.temperature() : temperature,
                lengthField == null ? dialect.lengthField() : lengthField,
                dialect.topP(),
                dialect.system());
    }
}
