package dev.plumbline.chat;

import org.jspecify.annotations.Nullable;

/**
 * A model as a profile names it.
 *
 * @param name the model's name in the profile, such as {@code coastal}
 * @param identity the model's name in recording keys, which stays the same if the model is redeployed under another endpoint name
 * @param system a system prompt that this model receives with every question, before the context's system prompt, or null
 * @param thinks the mark that ends the model's thoughts and after which its answers begin, or null if the profile names no mark
 * @param body the fields that the provider adds to every request
 */
public record ModelRef(
        String name,
        String identity,
        @Nullable String system,
        @Nullable String thinks,
        BodyFields body) {
    /** Creates a model without a model-specific system prompt and without added fields. */
    public ModelRef(String name, String identity) {
        this(name, identity, null, null, BodyFields.NONE);
    }
}
