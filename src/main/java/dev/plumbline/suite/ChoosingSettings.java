package dev.plumbline.suite;

/**
 * The settings for questions with choices.
 *
 * @param asking the prompt and the sampling of the answer
 * @param shuffle the number of orders in which the choices are listed, at least 1
 * @param seed the seed that selects the orders
 */
record ChoosingSettings(RatingSettings asking, int shuffle, int seed) {}
