/** What users implement to evaluate models of their own: one call, what is asked and what is answered. */
@NullMarked
package dev.plumbline.spi;

import org.jspecify.annotations.NullMarked;
