/** Shifts of sampled answers: limits, sample sizes and power. Imports only {@code stats.distribution} and {@code stats.hypothesis}. */
@NullMarked
package dev.plumbline.stats.sample;

import org.jspecify.annotations.NullMarked;
