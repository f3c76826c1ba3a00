package dev.plumbline.profile;

import org.jspecify.annotations.Nullable;

/**
 * A model under its name in the profile.
 *
 * @param name what reports call it
 * @param provider name of the provider, or null if the model is only known from a recording
 * @param model what the provider calls it
 * @param identity its name in the recording; defaults to {@code model}
 * @param system a system prompt that it gets with every question, such as the one it was trained with, or null
 * @param thinks the mark that ends its thoughts: its answers are read after it, and never from token probabilities; or null
 * @param step training step of a checkpoint, or null
 * @param price what its tokens cost, or null if unknown
 * @param logprobs whether it reports token probabilities, or null for what its provider does
 * @param origin the origin of a fine-tune
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
