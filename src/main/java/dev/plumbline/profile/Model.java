package dev.plumbline.profile;

import org.jspecify.annotations.Nullable;

/**
 * A model with the name that the profile gives it.
 *
 * @param name the name in reports
 * @param provider the name of the provider, or null if the model exists only in a recording
 * @param model the name that the provider uses
 * @param identity the name in the recording; defaults to {@code model}
 * @param system a system prompt that precedes every question, such as the one from training, or null
 * @param thinks the text that ends the model's thoughts, or null. Answers are read after it, and never from token probabilities
 * @param step the training step of a checkpoint, or null
 * @param price the price of the model's tokens, or null if unknown
 * @param logprobs whether the model reports token probabilities, or null for the provider's setting
 * @param origin the origin if the model is a fine-tune
 */
public record Model(
        String name,
        @Nullable String provider,
        String model,
        String identity,
        @Nullable String system,
        @Nullable String thinks,
        @Nullable Integer step,
        @Nullable Price price,
        @Nullable Boolean logprobs,
        Origin origin) {}
