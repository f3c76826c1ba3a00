package dev.plumbline.profile;

import dev.plumbline.provider.Capabilities;
import org.jspecify.annotations.Nullable;

/**
 * The abilities of a host as stated by a profile. A null value means the default of the host's dialect.
 *
 * @param logprobs whether the host reports token probabilities
 * @param maxTopLogprobs the maximum number of alternatives that the host reports for one token
 * @param seed whether the host accepts a seed
 * @param temperature whether the host accepts a temperature
 * @param lengthField the name of the request field for the maximum length of a reply
 */
public record HostAbilities(
        @Nullable Boolean logprobs,
        @Nullable Integer maxTopLogprobs,
        @Nullable Boolean seed,
        @Nullable Boolean temperature,
        Capabilities.@Nullable LengthField lengthField) {
    /** The defaults of the dialect for all abilities. */
    public static final HostAbilities AS_DIALECT = new HostAbilities(null, null, null, null, null);

    /** Returns the dialect's capabilities, overridden by the abilities stated here. */
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
