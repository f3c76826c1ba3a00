/** Tests and intervals of counts, with their generator of random numbers. Imports only {@code stats.distribution}. */
@NullMarked
package dev.plumbline.stats.hypothesis;

import org.jspecify.annotations.NullMarked;
