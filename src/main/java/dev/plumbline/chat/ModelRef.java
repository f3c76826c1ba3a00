package dev.plumbline.chat;

/**
 * A model as a profile names it.
 *
 * @param name its name in the profile, such as {@code coastal}
 * @param identity what its recording is kept under: stays the same when the model is redeployed under another endpoint name
 */
public record ModelRef(String name, String identity) {}
