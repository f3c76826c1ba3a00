/** Readings of a distribution with a top-k cut-off, distances between two readings, and exact bounds. Does not handle samples. */
@NullMarked
package dev.plumbline.stats.distribution;

import org.jspecify.annotations.NullMarked;
