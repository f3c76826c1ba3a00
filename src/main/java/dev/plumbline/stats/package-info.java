/** Pure numbers: distributions, distances, bounds, tests, intervals. Randomised ones take a seed and never make their own. */
@NullMarked
package dev.plumbline.stats;

import org.jspecify.annotations.NullMarked;
