package dev.plumbline.measure;

import org.jspecify.annotations.Nullable;

/**
 * One sampled answer.
 *
 * @param value the answer, or null where the reply is none on the scale: that is an observation too
 */
public record Answer(@Nullable Integer value) {}
