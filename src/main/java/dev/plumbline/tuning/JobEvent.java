package dev.plumbline.tuning;

/**
 * One thing that happened to a fine-tune.
 *
 * @param at when, as the host writes it
 * @param level its severity, in lower case
 * @param message the host's words
 */
public record JobEvent(String at, String level, String message) {}
