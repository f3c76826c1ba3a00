/** Claims of a suite, checked against {@code results.json}. */
@NullMarked
package dev.plumbline.claim;

import org.jspecify.annotations.NullMarked;
