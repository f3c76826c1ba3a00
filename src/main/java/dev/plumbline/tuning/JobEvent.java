package dev.plumbline.tuning;

/**
 * One event of a fine-tune.
 *
 * @param at the time of the event in the host's notation
 * @param level its severity, in lower case
 * @param message the host's words
 */
public record JobEvent(String at, String level, String message) {}
