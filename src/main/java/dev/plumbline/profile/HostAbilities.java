package dev.plumbline.profile;

import dev.plumbline.provider.Capabilities;
import org.jspecify.annotations.Nullable;

/**
 * The abilities of a host that a profile states; null means the default of its dialect.
 *
 * @param logprobs whether it reports token probabilities
 * @param maxTopLogprobs the most alternatives it reports for one token
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
    /** All defaults of the dialect. */
    public static final HostAbilities AS_DIALECT = new HostAbilities(null, null, null, null, null);

    /** Returns the dialect's capabilities, with those stated here in their place. */
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
