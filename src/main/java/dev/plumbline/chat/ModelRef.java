package dev.plumbline.chat;

import org.jspecify.annotations.Nullable;

/**
 * A model as a profile names it.
 *
 * @param name its name in the profile, such as {@code coastal}
 * @param identity its name in recording keys, which stays the same if the model is redeployed under another endpoint name
 * @param system a system prompt that this model gets with every question, before that of the context, or null
 * @param thinks the mark that ends its thoughts, after which its answers are read, or null if it is not known to think
 * @param body fields that its provider adds to every request
 */
public record ModelRef(
        String name,
        String identity,
        @Nullable String system,
        @Nullable String thinks,
        BodyFields body) {
    /** A model without a system prompt of its own and without added fields. */
    public ModelRef(String name, String identity) {
        this(name, identity, null, null, BodyFields.NONE);
    }
}
