/** Readings of a distribution: what a top-k cut-off shows of it, distances between two, and exact bounds of both. Knows no samples. */
@NullMarked
package dev.plumbline.stats.distribution;

import org.jspecify.annotations.NullMarked;
