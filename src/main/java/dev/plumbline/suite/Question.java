package dev.plumbline.suite;

import org.jspecify.annotations.Nullable;

/**
 * One question of a suite.
 *
 * @param id stable name, never its position
 * @param ask what stands for {@code {question}} in the rating prompt
 * @param polarity +1 or -1: which way a higher answer points, or null where the suite declares no direction
 */
public record Question(String id, String ask, @Nullable Integer polarity) {}
