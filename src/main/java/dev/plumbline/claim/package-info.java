/** Claims of a suite, checked over the content of {@code results.json}. */
@NullMarked
package dev.plumbline.claim;

import org.jspecify.annotations.NullMarked;
