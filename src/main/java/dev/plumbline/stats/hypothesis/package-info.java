/** Tests and intervals of counts, with their generator of random numbers. Imports {@code stats.distribution} alone. */
@NullMarked
package dev.plumbline.stats.hypothesis;

import org.jspecify.annotations.NullMarked;
