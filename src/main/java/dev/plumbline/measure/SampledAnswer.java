package dev.plumbline.measure;

import org.jspecify.annotations.Nullable;

/**
 * One sampled answer.
 *
 * @param value the answer, or null if the reply is off the scale, which is an observation too
 * @param reply the words from which the answer was read, which reports must escape
 */
public record SampledAnswer(@Nullable Integer value, String reply) {}
