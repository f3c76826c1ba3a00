/** Suite, training and gold files to checked, immutable records. */
@NullMarked
package dev.plumbline.suite;

import org.jspecify.annotations.NullMarked;
