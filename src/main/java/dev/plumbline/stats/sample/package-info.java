/** Shifts of sampled answers: limits, sample sizes and power. Imports {@code stats.distribution} and {@code stats.hypothesis} alone. */
@NullMarked
package dev.plumbline.stats.sample;

import org.jspecify.annotations.NullMarked;
