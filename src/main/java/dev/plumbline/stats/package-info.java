/** Pure numbers: distributions, distances, bounds, intervals. */
@NullMarked
package dev.plumbline.stats;

import org.jspecify.annotations.NullMarked;
