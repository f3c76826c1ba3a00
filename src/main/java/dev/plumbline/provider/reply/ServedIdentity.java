package dev.plumbline.provider.reply;

import org.jspecify.annotations.Nullable;

/**
 * The model that answered, as the host reports it: hostile text like every other part of a response.
 *
 * @param model the model's name in the response, or null
 * @param fingerprint {@code system_fingerprint}, the upstream host of a router, or another value that distinguishes deployments; or null
 * @param shape which of the known shapes the token probabilities had, such as {@code content} or {@code legacy}; or null if there were none
 */
public record ServedIdentity(
        @Nullable String model,
        @Nullable String fingerprint,
        @Nullable String shape) {}
