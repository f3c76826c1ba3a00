/** Tests and intervals of counts, with their generator of random numbers. Imports {@code stats.distribution} alone. */
@NullMarked
package dev.plumbline.stats.test;

import org.jspecify.annotations.NullMarked;
