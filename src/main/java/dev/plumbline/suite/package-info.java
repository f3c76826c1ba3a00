/** Reads suite and gold files into checked, immutable records. */
@NullMarked
package dev.plumbline.suite;

import org.jspecify.annotations.NullMarked;
