package dev.plumbline.suite;

/**
 * How choices are asked for.
 *
 * @param asking the prompt and how the answer is drawn
 * @param shuffle in how many orders the choices are listed, at least 1
 * @param seed makes other orders
 */
record ChoosingSettings(RatingSettings asking, int shuffle, int seed) {}
