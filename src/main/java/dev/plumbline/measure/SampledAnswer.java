package dev.plumbline.measure;

import org.jspecify.annotations.Nullable;

/**
 * One sampled answer.
 *
 * @param value the answer, or null if the reply is not on the scale: that is an observation too
 * @param reply the words it was read from, hostile to any report
 */
public record SampledAnswer(@Nullable Integer value, String reply) {}
