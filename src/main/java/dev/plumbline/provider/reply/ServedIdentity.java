package dev.plumbline.provider.reply;

import org.jspecify.annotations.Nullable;

/**
 * Who answered, by the host's own word: hostile text like every other part of a response.
 *
 * @param model the model's name in the response, or null
 * @param fingerprint {@code system_fingerprint}, the upstream host of a router, or whatever else tells deployments apart; or null
 * @param shape which of the known shapes the token probabilities had, such as {@code content} or {@code legacy}; or null where there were none
 */
public record ServedIdentity(
        @Nullable String model,
        @Nullable String fingerprint,
        @Nullable String shape) {}
